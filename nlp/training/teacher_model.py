"""The teacher: a small transformer under heads for tags, features, trees and entities."""

# mypy: disallow-subclassing-any=False

from typing import Any

import torch
from torch import Tensor, nn

CASES = 7


def case_of(word: str) -> int:
    """How a word is capitalised, which an uncased transformer cannot see."""
    if word.islower():
        return 1
    if word.isupper():
        return 2 if len(word) == 1 else 3
    if word.istitle():
        return 4
    if any(mark.isdigit() for mark in word):
        return 5
    return 6 if any(mark.isupper() for mark in word) else 0


class Teacher(nn.Module):
    """Scores for every word of a batch of sentences; word 0 of each is the root."""

    def __init__(self, encoder: Any, sizes: dict[str, int], arc: int = 256, label: int = 96):
        super().__init__()
        self.encoder = encoder
        width = encoder.config.hidden_size
        self.mix = nn.Parameter(torch.zeros(encoder.config.num_hidden_layers + 1))
        self.case = nn.Embedding(CASES + 1, width)
        nn.init.normal_(self.case.weight, std=0.1)
        self.norm = nn.LayerNorm(width)
        self.drop = nn.Dropout(0.15)
        self.tags = nn.Linear(width, sizes["tags"])
        self.feats = nn.Linear(width, sizes["feats"])
        self.context = nn.Conv1d(width, 128, 3, padding=1)
        self.entities = nn.Linear(width + 128, sizes["entities"])
        self.arc_child, self.arc_head = nn.Linear(width, arc), nn.Linear(width, arc)
        self.label_child, self.label_head = nn.Linear(width, label), nn.Linear(width, label)
        self.arc_weight = nn.Parameter(torch.zeros(arc + 1, arc))
        self.label_weight = nn.Parameter(torch.zeros(label + 1, sizes["labels"], label + 1))
        nn.init.xavier_uniform_(self.arc_weight)
        nn.init.normal_(self.label_weight, std=0.02)

    def words(self, pieces: Tensor, mask: Tensor, first: Tensor, cases: Tensor) -> Tensor:
        """Word vectors, sentences x words x width, from the first piece of each word."""
        states = self.encoder(
            input_ids=pieces, attention_mask=mask, output_hidden_states=True
        ).hidden_states
        weights = torch.softmax(self.mix, 0)
        mixed = sum(weight * state for weight, state in zip(weights, states, strict=True))
        index = first.unsqueeze(-1).expand(-1, -1, mixed.shape[-1])
        words: Tensor = self.norm(torch.gather(mixed, 1, index) * 2 + self.case(cases))
        return self.drop(words)

    def entity_scores(self, words: Tensor) -> Tensor:
        """Scores of B, I and O marks."""
        around = torch.relu(self.context(words.transpose(1, 2))).transpose(1, 2)
        scores: Tensor = self.entities(torch.cat([words, around], -1))
        return scores

    def arc_scores(self, words: Tensor) -> Tensor:
        """Scores sentences x children x heads."""
        child = self.drop(torch.relu(self.arc_child(words)))
        head = self.drop(torch.relu(self.arc_head(words)))
        return _with_one(child) @ self.arc_weight @ head.transpose(1, 2)

    def label_scores(self, words: Tensor, heads: Tensor) -> Tensor:
        """Scores of relations, given each word's head."""
        child = _with_one(self.drop(torch.relu(self.label_child(words))))
        head = _with_one(self.drop(torch.relu(self.label_head(words))))
        index = heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, head.shape[-1])
        chosen = torch.gather(head, 1, index)
        size = self.label_weight.shape
        left = (child @ self.label_weight.reshape(size[0], -1)).view(*child.shape[:2], *size[1:])
        return (left @ chosen.unsqueeze(-1)).squeeze(-1)


def _with_one(vectors: Tensor) -> Tensor:
    return torch.cat([vectors, torch.ones_like(vectors[..., :1])], -1)

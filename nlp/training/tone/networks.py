"""The teacher, a transformer under a head, and the student that is shipped."""

# mypy: disallow-subclassing-any=False

from typing import Any

import torch
from torch import Tensor, nn

WIDTH, HEADS, INNER, LAYERS = 192, 6, 384, 2
"""The student's size: 2.6 million numbers, most of them its words."""
_HIDDEN = -1e4


class Teacher(nn.Module):
    """The mean and the maximum of a quotation's states, under one linear layer."""

    def __init__(self, encoder: Any, sums: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.drop = nn.Dropout(0.1)
        self.out = nn.Linear(2 * encoder.config.hidden_size, sums)

    def forward(self, read: Any) -> tuple[Tensor, Tensor]:
        """Log odds, quotations x sums, and the states they come from.

        The second segment of each text is the quotation.
        """
        states = self.encoder(**read).last_hidden_state
        inside = (read["token_type_ids"] * read["attention_mask"]).unsqueeze(-1).float()
        mean = (states * inside).sum(1) / inside.sum(1).clamp(min=1)
        most = (states + (inside - 1) * -_HIDDEN).max(1).values
        states = torch.cat([mean, most], -1)
        return self.out(self.drop(states)), states


class Layer(nn.Module):
    """One layer of an encoder, normalised before each step."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv, self.o = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.f1, self.f2 = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.a, self.b = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """New states, of the same shape."""
        rows, length, _ = x.shape
        each = WIDTH // HEADS
        qkv = self.qkv(self.a(x)).view(rows, length, 3, HEADS, each).permute(2, 0, 3, 1, 4)
        q, k, v = qkv
        near = (q @ k.transpose(-1, -2)) / each**0.5 + mask[:, None, None, :]
        mixed = (near.softmax(-1) @ v).transpose(1, 2).reshape(rows, length, WIDTH)
        x = x + self.drop(self.o(mixed))
        inner = nn.functional.gelu(self.f1(self.b(x)), approximate="tanh")
        return x + self.drop(self.f2(inner))


class Student(nn.Module):
    """What `nlp.components.rhetorical.tone.Tone` runs; the names of its weights are the same."""

    def __init__(self, words: Tensor, longest: int, sums: int, states: int) -> None:
        super().__init__()
        self.e = nn.Embedding.from_pretrained(words, freeze=False)
        self.p, self.g = nn.Embedding(longest, WIDTH), nn.Embedding(2, WIDTH)
        self.l = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.n = nn.LayerNorm(WIDTH)
        self.w, self.a = nn.Linear(WIDTH, sums), nn.Linear(WIDTH, sums)
        self.drop = nn.Dropout(0.1)
        self.like = nn.Linear(WIDTH, states)
        nn.init.normal_(self.p.weight, std=0.02)
        nn.init.normal_(self.g.weight, std=0.02)

    def forward(self, ids: Tensor, inside: Tensor, there: Tensor) -> tuple[Tensor, Tensor]:
        """Log odds, quotations x sums: the words' shares, added up; and a guess at the teacher's

        states, which is for training only.
        """
        x = self.drop(self.e(ids) + self.p.weight[: ids.shape[1]] + self.g(inside))
        mask = (1 - there.float()) * _HIDDEN
        for layer in self.l:
            x = layer(x, mask)
        x = self.n(x)
        chosen = self.a(x) + (1 - inside.float())[:, :, None] * _HIDDEN
        mean = (x * inside[:, :, None]).sum(1) / inside.sum(1, keepdim=True).clamp(min=1)
        return (chosen.softmax(1) * self.w(x)).sum(1), self.like(mean)

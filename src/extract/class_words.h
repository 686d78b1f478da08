#pragma once

#include <cstdint>
#include <string_view>

#include "extract/html_tree.h"

namespace dateline {

/// What the words in an element's class, id, role, itemprop and data-* names say of it. One bit each.
enum ClassWord : std::uint32_t {
  class_article = 1u << 0,  ///< article, story, post, entry
  class_body = 1u << 1,     ///< body, content, text, articleBody
  class_main = 1u << 2,
  class_comment = 1u << 3,     ///< comments, disqus, reply, respond
  class_related = 1u << 4,     ///< related, more, recommended, popular, teaser
  class_share = 1u << 5,       ///< share, social, follow
  class_navigation = 1u << 6,  ///< nav, menu, breadcrumb, pagination, toolbar
  class_footer = 1u << 7,      ///< footer, copyright, bottom
  class_header = 1u << 8,
  class_side = 1u << 9,        ///< sidebar, aside, widget, rail
  class_ad = 1u << 10,         ///< ad, promo, sponsor, banner
  class_subscribe = 1u << 11,  ///< login, register, popup, modal, form, privacy
  class_sign_up = 1u << 23,    ///< newsletter, subscribe, paywall, cookie, consent: what such a box alone is called
  class_meta = 1u << 12,       ///< byline, author, date, meta, tags, category
  class_caption = 1u << 13,    ///< caption
  class_media = 1u << 22,      ///< gallery, image, video, credit
  class_quote = 1u << 14,      ///< quote, pullquote
  class_title = 1u << 15,      ///< title, headline
  class_lead = 1u << 16,       ///< lead, intro, teaser text, summary, standfirst, dek
  class_embed = 1u << 17,      ///< twitter, instagram, facebook, embed
  class_box = 1u << 18,        ///< box, infobox, toc, factbox
  class_list = 1u << 19,       ///< list, items, feed, archive
  class_hidden = 1u << 20,     ///< sr-only, visually-hidden, noprint
  class_paragraph = 1u << 21,  ///< paragraph
};

/// The bits of one element. Words are split at hyphens, underscores, digits and capitals
/// ("articleBody-content"). Cost: linear in the attributes' length.
std::uint32_t class_words(const HtmlTree& tree, HtmlTree::NodeIndex element);

}  // namespace dateline

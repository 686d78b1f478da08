#pragma once

#include <string>

#include "dateline/record/annotations.h"
#include "dateline/record/article.h"
#include "dateline/record/document.h"
#include "dateline/record/page.h"

namespace dateline {

/// All that is known of one capture: what contract.md's "dateline.article/1" says, without the bytes.
struct Record {
  std::string id;  ///< see record_id()
  Capture capture;
  Article article;
  Document document;
  Annotations annotations;
  PageForm form = PageForm::html;  ///< Page::form: what the stored bytes are
  std::string charset;             ///< Page::charset: how they were read as text; empty where nothing tells
};

/// The record's id: the first 16 hex digits of SHA-256 over key, URL, fetch time and the bytes' SHA-256.
/// The same capture gives the same id on any machine, so the path is left out.
std::string record_id(const Capture& capture);

}  // namespace dateline

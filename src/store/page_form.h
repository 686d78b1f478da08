#pragma once

#include <string_view>

#include "dateline/record/page.h"

namespace dateline {

/// The name of a form in the store and in JSON: html | plain_text | clean_text.
inline std::string_view name(PageForm form) {
  switch (form) {
    case PageForm::html: return "html";
    case PageForm::plain_text: return "plain_text";
    case PageForm::clean_text: return "clean_text";
  }
  return {};
}

/// The form of that name; html where there is none of that name.
inline PageForm page_form(std::string_view form_name) {
  for (PageForm form : {PageForm::plain_text, PageForm::clean_text})
    if (name(form) == form_name) return form;
  return PageForm::html;
}

}  // namespace dateline

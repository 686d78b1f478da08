export type Theme = "system" | "light" | "dark";

const key = "dateline.theme"; // theme.js reads it before the first paint

function stored(): Theme {
  try {
    const theme = localStorage.getItem(key);
    return theme === "dark" || theme === "light" ? theme : "system";
  } catch {
    return "system";
  }
}

class ThemeChoice {
  theme = $state<Theme>(stored());

  /** System, light, dark, and round again. */
  next(): void {
    this.theme = this.theme === "system" ? "light" : this.theme === "light" ? "dark" : "system";
    if (this.theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = this.theme;
    try {
      if (this.theme === "system") localStorage.removeItem(key);
      else localStorage.setItem(key, this.theme);
    } catch {
      // Storage is switched off: the choice holds for this page.
    }
  }
}

export const themeChoice = new ThemeChoice();

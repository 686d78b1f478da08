// Before the first paint, so that a dark choice does not begin with a white flash.
try {
  const theme = localStorage.getItem("dateline.theme");
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is switched off: the system's choice holds.
}

/** JSON Lines of invented articles, for the tests that need many. */
export function inventedArticles(count: number): string {
  const outlets = ["Harbour Courier", "Kesmar Herald", "Sarnov Tribune", "The Gazette of Vell", "Radio Oster", ""];
  const places = ["Kesmar", "Sarnov", "Vell", "Oster", "Port Alben", "Tirrin", "Lower Marrow"];
  const happenings = ["bridge reopens", "ferry is late again", "council votes on water", "market burns", "storm passes"];
  const lines: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const place = places[i % places.length];
    const happening = happenings[i % happenings.length];
    const outlet = outlets[i % outlets.length];
    const year = 2012 + (i % 13);
    const day = String(1 + (i % 28)).padStart(2, "0");
    const month = String(1 + (i % 12)).padStart(2, "0");
    const opening = i % 4 === 0 ? `${place?.toUpperCase()} (Coast Wire) \u2014 ` : "";
    lines.push(
      JSON.stringify({
        id: `invented-${i}`,
        title: `${place}: ${happening}, report ${i}`,
        ...(i % 9 === 0 ? {} : { published: `${year}-${month}-${day}` }),
        ...(outlet ? { outlet } : {}),
        text:
          `${opening}Residents of ${place} said on Monday that the ${happening} for the ${i}th time this year.\n\n` +
          `"Nobody asked us," said a shopkeeper near the harbour. The council did not answer. A second vote is expected.`,
      }),
    );
  }
  return `${lines.join("\n")}\n`;
}

export const ferryPage = `<!doctype html><html lang="en"><head><title>Ferry runs again - Harbour Courier</title>
<meta property="og:site_name" content="Harbour Courier">
<meta property="article:published_time" content="2021-04-30T06:12:00Z">
<script>document.documentElement.dataset.ran = "yes";</script>
<link rel="stylesheet" href="https://away.example/style.css"></head>
<body onload="document.title='ran'"><nav><a href="https://away.example/">Away</a></nav>
<article><h1>Ferry runs again</h1><p>KESMAR (Coast Wire) \u2014 The ferry between the two islands ran again on Monday after a
week of storms, its crew said, and all who had waited were taken across before noon.</p>
<p>\u201CNobody was hurt,\u201D a harbour officer said. The caf\u00E9 on the pier \u{1F30A} opened at once &amp; stayed open.</p>
<p>The timetable will hold for the rest of the month, the company said in a statement.</p>
<img src="https://away.example/ferry.jpg" alt="The ferry at the pier"></article>
<footer>Subscribe to our newsletter</footer></body></html>`;

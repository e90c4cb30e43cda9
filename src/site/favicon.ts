/** A broken line of a request, in the page itself: one request less. */
const svg =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='6' fill='#0b4a5a'/><path d='M4 16h6m12 0h6M12 12l8 8m0-8-8 8' stroke='#fff' stroke-width='3'/></svg>";

export const favicon = `data:image/svg+xml,${svg.replaceAll('#', '%23')}`;

/** The three patterns of the map language, defined once for every map on the page. */
export function MapPatterns() {
  return (
    <svg width="0" height="0" className="pattern-store" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="p-dots" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="1.5" cy="1.5" r="1.15" className="p-ink" /><circle cx="4.5" cy="4.5" r="1.15" className="p-ink" /></pattern>
        <pattern id="p-lock" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="5" className="p-ink" /></pattern>
        <pattern id="p-miss" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" className="p-land" /><rect width="1.4" height="7" className="p-miss" /></pattern>
      </defs>
    </svg>
  );
}

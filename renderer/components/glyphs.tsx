/** Real: a solid square. Shape and colour always go together. */
export function RealGlyph() {
  return (
    <svg className="glyph" viewBox="0 0 20 20" aria-hidden="true">
      <rect x="2.5" y="2.5" width="15" height="15" rx="2.5" fill="none" stroke="currentColor" strokeWidth="2.4" />
    </svg>
  );
}

/** Generated: a dashed diamond. */
export function GeneratedGlyph() {
  return (
    <svg className="glyph" viewBox="0 0 20 20" aria-hidden="true">
      <path
        d="M10 1.5l8.5 8.5-8.5 8.5L1.5 10z"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeDasharray="3.2 2.2"
      />
    </svg>
  );
}

/** The machine's answers: an open triangle, as on its plots. */
export function MachineGlyph() {
  return (
    <svg className="glyph" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M10 2.5l8 14.5H2z" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinejoin="round" />
    </svg>
  );
}

/** The program's mark: a loupe with a point in it. */
export function BrandGlyph() {
  return (
    <svg viewBox="0 0 22 22" aria-hidden="true">
      <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" strokeWidth="2.4" />
      <path d="M14 14l6 6" stroke="currentColor" strokeWidth="2.8" strokeLinecap="round" />
      <circle cx="9" cy="9" r="2.2" fill="var(--gen)" />
    </svg>
  );
}

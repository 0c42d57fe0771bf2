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

/**
 * What a presenter's buttons are known by where there is no room for their words, and letters are off: a shield, a sheet, a closed eye, a dark
 * screen; a loupe, a light, a larger frame, a
 * question mark, an arrow to a bar, a clock.
 */
const MARKS = {
  guard: 'M10 2l7 2.6v4.6c0 4-2.8 7-7 8.8-4.2-1.8-7-4.8-7-8.8V4.6z',
  notes: 'M4 2.5h12v15H4zM7 7h6M7 10.5h6M7 14h3.5',
  hide: 'M2 8c2 3 4.7 4.5 8 4.5S16 11 18 8M5.5 11.5L4 14M10 12.5v3M14.5 11.5L16 14',
  black: 'M2 4h16v11H2zM2 6h16M2 8h16M2 10h16M2 12h16M7 17.5h6',
  loupe: 'M13 8a5 5 0 1 1-10 0 5 5 0 0 1 10 0zM12 12l5.5 5.5',
  light: 'M2 17.5h16M6 14a4 4 0 0 1 8 0M10 3v3M3.5 6.5L5.5 8.5M16.5 6.5L14.5 8.5',
  zoom: 'M3 8V3h5M17 8V3h-5M3 12v5h5M17 12v5h-5',
  doubt: 'M6.5 7a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3M10 16v.5',
  pass: 'M4 4l8 6-8 6zM16 4v12',
  timer: 'M17 11a7 7 0 1 1-14 0 7 7 0 0 1 14 0zM10 7v4l2.5 2M8 2h4',
} as const;

/** A mark; only the styles of a class's screens show it. */
export function MarkGlyph({ of }: { readonly of: keyof typeof MARKS }) {
  return (
    <svg className="glyph glyph--mark" viewBox="0 0 20 20" aria-hidden="true">
      <path
        d={MARKS[of]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}

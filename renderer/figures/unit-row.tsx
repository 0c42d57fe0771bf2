/** One square for each answer: filled where it was right, open where it was not. Few answers look few. */
export function UnitRow({ right, of }: { readonly right: number; readonly of: number }) {
  const step = 15;
  return (
    <svg className="units" viewBox={`0 0 ${Math.max(of, 1) * step} 15`} direction="ltr" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <rect
          key={index}
          className={index < right ? 'fig-unit' : 'fig-unit fig-unit--open'}
          x={index * step + 1.5}
          y={1.5}
          width={11}
          height={11}
          rx={1.5}
        />
      ))}
    </svg>
  );
}

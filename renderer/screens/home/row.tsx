/** One of the things on the home screen's list. `due`: proposed today, so that it stands out, but not before the one thing to do. */
export function Row({
  title,
  hint,
  due = false,
  onClick,
}: {
  readonly title: string;
  readonly hint: string;
  readonly due?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" className="home__row" data-due={due} onClick={onClick}>
      <b>{title}</b>
      <bdi>{hint}</bdi>
    </button>
  );
}

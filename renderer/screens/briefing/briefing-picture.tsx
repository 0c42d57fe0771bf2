import type { Briefing } from '../../../game/teaching/schema.ts';
import { assertNever } from '../../../game/result.ts';
import { t } from '../../i18n/translate.ts';

/** The drawn picture of a briefing. Shapes carry the meaning as well as colours: squares are real, diamonds generated. */
export function BriefingPicture({ name, alt }: { readonly name: Briefing['picture']; readonly alt: string }) {
  return (
    <svg className="diagram" viewBox="0 0 480 400" role="img" aria-label={alt}>
      {picture(name)}
    </svg>
  );
}

function picture(name: Briefing['picture']) {
  switch (name) {
    case 'boundary':
      return <Boundary />;
    case 'caption':
      return <Captions />;
    case 'turn':
      return <Turn />;
    default:
      return assertNever(name);
  }
}

/** Positions were placed by hand so that the line errs on both sides, as every discriminator does. */
const SQUARES = [
  [70, 90],
  [120, 150],
  [90, 220],
  [160, 90],
  [150, 280],
  [210, 170],
  [80, 310],
  [235, 75],
  [265, 265],
] as const;
const DIAMONDS = [
  [330, 310],
  [380, 240],
  [420, 320],
  [300, 200],
  [400, 150],
  [350, 110],
  [270, 330],
  [430, 80],
  [190, 235],
] as const;

function Boundary() {
  return (
    <>
      {SQUARES.map(([x, y]) => (
        <rect key={`${x}-${y}`} className="diagram__real" x={x - 10} y={y - 10} width="20" height="20" rx="3" />
      ))}
      {DIAMONDS.map(([x, y]) => (
        <path key={`${x}-${y}`} className="diagram__gen" d={`M${x} ${y - 13}l13 13-13 13-13-13z`} />
      ))}
      <path className="diagram__line" d="M205 385C235 300 190 250 250 215S300 120 300 20" />
      <text className="diagram__label" x="312" y="34">
        {t('play.picture.you')}
      </text>
    </>
  );
}

function Captions() {
  return (
    <>
      <rect className="diagram__frame" x="130" y="30" width="220" height="150" rx="4" />
      <path className="diagram__line diagram__line--thin" d="M145 160l60-70 40 45 30-35 60 60z" />
      <circle className="diagram__line diagram__line--thin" cx="310" cy="66" r="14" />
      <path className="diagram__line diagram__line--thin" d="M200 182L125 250M280 182l75 68" />
      <rect className="diagram__frame diagram__frame--real" x="30" y="252" width="195" height="100" rx="6" />
      <rect className="diagram__frame diagram__frame--gen" x="255" y="252" width="195" height="100" rx="6" />
      <text className="diagram__label" x="128" y="296" textAnchor="middle">
        {t('play.picture.captionA1')}
      </text>
      <text className="diagram__label diagram__label--quiet" x="128" y="320" textAnchor="middle">
        {t('play.picture.captionA2')}
      </text>
      <text className="diagram__label" x="353" y="296" textAnchor="middle">
        {t('play.picture.captionB1')}
      </text>
      <text className="diagram__label diagram__label--quiet" x="353" y="320" textAnchor="middle">
        {t('play.picture.captionB2')}
      </text>
    </>
  );
}

const LINES = [330, 350, 300, 340, 320, 345, 290] as const;

function Turn() {
  return (
    <>
      <rect className="diagram__frame" x="40" y="30" width="400" height="340" rx="4" />
      {LINES.map((width, index) => (
        <line
          key={width}
          className={index < 3 ? 'diagram__written' : 'diagram__written diagram__written--gen'}
          x1="70"
          x2={70 + width}
          y1={85 + index * 42}
          y2={85 + index * 42}
        />
      ))}
      <path className="diagram__gen" d="M55 178l11 11-11 11-11-11z" />
      <text className="diagram__label" x="250" y="62" textAnchor="middle">
        {t('play.picture.person')}
      </text>
      <text className="diagram__label" x="250" y="194" textAnchor="middle">
        {t('play.picture.turn')}
      </text>
    </>
  );
}

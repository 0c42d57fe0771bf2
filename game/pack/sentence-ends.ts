/**
 * Marks with which a sentence may end, as ranges of a regular expression's class. Unicode 17's `Sentence_Terminal`, written out: the
 * property grows with every version of Unicode, and a text has to be cut at the same places by every browser and for ever, since a
 * lesson that is played again counts sentences. Three sets, because they are told apart by what comes behind them.
 */

/** Full stops and their kin of the scripts that share them; white space has to follow. U+2026 is not Unicode's, but readers'. */
export const SHARED_STOPS = String.raw`.!?\u2026`;

/** Stops as wide as an ideograph: nothing need follow. */
export const WIDE_STOPS = String.raw`\u3002\uff01\uff1f`;

/**
 * Every other script's own. White space follows, or at once a letter of a script without capitals. Behind Unicode's come the Armenian
 * question and exclamation marks (inside a word they have a letter behind them that is small), the Hebrew sof pasuq, the Sinhala
 * kunddaliya, Thai's khomut and Tibetan's shads.
 */
export const OWN_STOPS =
  String.raw`\u0589\u061d-\u061f\u06d4\u0700-\u0702\u07f9\u0837\u0839\u083d\u083e\u0964\u0965\u104a\u104b\u1362\u1367\u1368\u166e\u1735` +
  String.raw`\u1736\u17d4\u17d5\u1803\u1809\u1944\u1945\u1aa8-\u1aab\u1b4e\u1b4f\u1b5a\u1b5b\u1b5e\u1b5f\u1b7d-\u1b7f\u1c3b\u1c3c\u1c7e\u1c7f` +
  String.raw`\u2024\u203c\u203d\u2047-\u2049\u2cf9-\u2cfb\u2e2e\u2e3c\u2e53\u2e54\ua4ff\ua60e\ua60f\ua6f3\ua6f7\ua876\ua877\ua8ce\ua8cf\ua92f` +
  String.raw`\ua9c8\ua9c9\uaa5d-\uaa5f\uaaf0\uaaf1\uabeb\ufe12\ufe15\ufe16\ufe52\ufe56\ufe57\uff0e\uff61\u{10a56}\u{10a57}\u{10f55}-\u{10f59}` +
  String.raw`\u{10f86}-\u{10f89}\u{11047}\u{11048}\u{110be}-\u{110c1}\u{11141}-\u{11143}\u{111c5}\u{111c6}\u{111cd}\u{111de}\u{111df}` +
  String.raw`\u{11238}\u{11239}\u{1123b}\u{1123c}\u{112a9}\u{113d4}\u{113d5}\u{1144b}\u{1144c}\u{115c2}\u{115c3}\u{115c9}-\u{115d7}\u{11641}` +
  String.raw`\u{11642}\u{1173c}-\u{1173e}\u{11944}\u{11946}\u{11a42}\u{11a43}\u{11a9b}\u{11a9c}\u{11c41}\u{11c42}\u{11ef7}\u{11ef8}\u{11f43}` +
  String.raw`\u{11f44}\u{16a6e}\u{16a6f}\u{16af5}\u{16b37}\u{16b38}\u{16b44}\u{16d6e}\u{16d6f}\u{16e98}\u{1bc9f}\u{1da88}` +
  String.raw`\u055c\u055e\u05c3\u0df4\u0e5a\u0e5b\u0f0d-\u0f11`;

/**
 * Letters of Thai, Lao and the Tai scripts, which have no stop: between two of them white space parts sentences (and phrases). The
 * marks for "again" and "and so on" and the digits are not among them, for white space stands around those inside a sentence too.
 */
export const UNSTOPPED =
  String.raw`\u0e01-\u0e2e\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e\u0e81-\u0eae\u0eb0-\u0ebd\u0ec0-\u0ec4\u0ec8-\u0ecf\u0edc-\u0edf` +
  String.raw`\u1950-\u1974\u1980-\u19c9\uaa80-\uaac2\uaadb\uaadc`;

/** Invisible marks that turn the direction of writing or join letters; they stand where nobody sees them, also behind a stop. */
const INVISIBLE = String.raw`\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff`;

/** What closes a quotation or a bracket behind a stop. German closes with what English opens with. */
export const CLOSERS = String.raw`"'”’“‘»«›‹)\]` + INVISIBLE;

/** The same behind a stop of another script, where every bracket may stand. */
export const WIDE_CLOSERS = String.raw`${CLOSERS}\p{Pe}\p{Pf}＂＇`;

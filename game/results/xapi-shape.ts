/** The parts of an xAPI 1.0.3 statement that this program writes (adlnet/xAPI-Spec, part two: data). */
interface Actor {
  /** A class that counts hands, and a team, are groups. */
  readonly objectType: 'Agent' | 'Group';
  readonly account: { readonly homePage: string; readonly name: string };
}

type LanguageMap = Readonly<Record<string, string>>;

interface Definition {
  readonly type: string;
  readonly name?: LanguageMap;
  readonly interactionType?: 'likert' | 'choice';
  readonly correctResponsesPattern?: readonly string[];
  readonly scale?: readonly { readonly id: string }[];
  readonly choices?: readonly { readonly id: string }[];
}

export interface Activity {
  readonly objectType: 'Activity';
  readonly id: string;
  readonly definition: Definition;
}

export type Extensions = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface Statement {
  /** A UUID that the same statement always has again. */
  readonly id: string;
  readonly actor: Actor;
  readonly verb: { readonly id: string; readonly display: LanguageMap };
  readonly object: Activity;
  readonly result: {
    readonly success?: boolean;
    readonly completion?: boolean;
    readonly response?: string;
    readonly score?: { readonly raw: number; readonly min: number; readonly max: number };
    readonly extensions: Extensions;
  };
  readonly context: {
    readonly registration: string;
    readonly platform: string;
    readonly contextActivities: { readonly parent?: readonly Activity[]; readonly grouping: readonly Activity[] };
  };
  /** When the result was saved: the times of single answers are not kept. */
  readonly timestamp: string;
}

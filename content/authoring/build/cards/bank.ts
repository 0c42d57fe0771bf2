import type { CheckName, ClaimKind } from '../../../../game/pack/vocabulary.ts';
import type { Matter } from './facts.ts';

/** Sentences to choose from. */
export type Choice = readonly [string, ...string[]];
export type Side = 'real' | 'generated';
/** Kinds of source that give nothing to follow. */
export const WEAK = ['anonymous', 'undated', 'second-hand', 'everybody'] as const satisfies readonly ClaimKind[];
export type Weak = (typeof WEAK)[number];

/** What weak sources say of an exhibit, to stand after "that". Right and wrong claims draw from the same lines. */
export const SAYS: Readonly<Record<Matter, Readonly<Record<Side, Choice>>>> = {
  photograph: {
    real: ['it is a real photograph', 'a camera took this', 'a person took this photograph'],
    generated: ['it is a generated picture', 'a program made this', 'an AI tool made this picture'],
  },
  sheet: {
    real: ['it is a real collection', 'no model drew this', 'it is copied from real things'],
    generated: ['it is a generated sheet', 'a model drew this', 'a program made all of it up'],
  },
  text: {
    real: ['a person wrote it', 'a person wrote all of it', 'no AI tool wrote this'],
    generated: ['an AI tool wrote it', 'a model wrote some of it', 'no person wrote all this'],
  },
  names: {
    real: ['people chose these names', 'the list is a real one', 'no model made up these names'],
    generated: ['a model made up these names', 'the list is a generated one', 'no person chose these names'],
  },
};

/** Where the sentence has a hole for what is said. */
export const HOLE = '{}';

export const WEAK_CLAIMS: Readonly<Record<Weak, Choice>> = {
  anonymous: [
    'A comment without a name says that {}.',
    'Someone wrote below it that {}. There is no name.',
    'A note beside it says that {}. It is not signed.',
    'An account with a made-up name says that {}.',
  ],
  undated: [
    'An old post says that {}. It has no date.',
    'A copied page says that {}. The date is cut off.',
    'A note says that {}. You cannot see when it was written.',
    'A page says that {}. You cannot tell how old it is.',
  ],
  'second-hand': [
    'A pupil heard from a cousin that {}.',
    'A friend of a friend says that {}.',
    'A neighbour was told by someone that {}.',
    'Someone read in another chat that {}.',
  ],
  everybody: [
    'Everyone in the group chat says that {}.',
    'Hundreds of people share it and say that {}.',
    'All the comments agree that {}.',
    'It goes from phone to phone. Everyone says that {}.',
  ],
};

/** What a source says that signs with its name. It is never wrong. */
export const NAMED_SAYS: Readonly<Record<Matter, Readonly<Record<Side, string>>>> = {
  photograph: { real: 'it is a photograph', generated: 'a program had a part in it' },
  sheet: { real: 'it comes from a real collection', generated: 'a model drew it' },
  text: { real: 'a person wrote it', generated: 'a model wrote it' },
  names: { real: 'the list is a real one', generated: 'a model made up these names' },
};
export const NAMED_PART = 'a person began it and a model went on';
export const NAMED_CLAIMS: Choice = [
  'The page says that {}. It gives its source: ',
  'The page names its source and says that {}. The source is: ',
];

export const SILENT: Choice = [
  'The page does not say how it was made.',
  'People ask who made it. There is no answer.',
  'The comments are about other things.',
  'Nothing beside it says where it comes from.',
  'The people who share it only say that they like it.',
  'The words around it are about something else.',
];

/** What a check says that finds nothing which helps: the same for real and generated. */
export const NOTHING: Readonly<Record<CheckName, Choice>> = {
  published: [
    'You look for a name. There is none.',
    'You find no name and no address.',
    'The page has no author and no date.',
    'You look for the first page that showed it. You do not find it.',
  ],
  elsewhere: [
    'You search for it. No earlier copy turns up.',
    'A search on the web finds nothing.',
    'You try two search engines. They do not know it.',
    'Your search gives no result.',
  ],
  carries: [
    'Content credentials: none. The file was saved again without them.',
    'Content credentials: none. The file does not say how it was made.',
    'Content credentials: broken. The file was changed after it was sealed.',
    'Content credentials: broken. You cannot tell what they said.',
  ],
};

/** The beginning of what *who published it* finds; the credit follows. */
export const PUBLISHED: Choice = [
  'You find the publisher. The credit says: ',
  'There is a full credit. It says: ',
  'The publisher signs it. The credit says: ',
];

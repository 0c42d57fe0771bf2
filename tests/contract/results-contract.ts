import type { Bridge } from '../../game/bridge/contract.ts';
import { SOURCE_LIMITS } from '../../game/bridge/results.ts';
import type { BridgeUnderTest, Runner } from './bridge-contract.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

/** What every edition must do with result files that were dropped. */
export function describeResults(open: () => Promise<BridgeUnderTest>, runner: Runner): void {
  const { describe, test, beforeEach, afterEach, expect } = runner;
  describe('result files', () => {
    let under: BridgeUnderTest;
    let bridge: Bridge;

    beforeEach(async () => {
      under = await open();
      bridge = under.bridge;
    });
    afterEach(() => under.close());

    test('are read in the order in which they came, whatever is in them', async () => {
      const files = [
        ['b.json', bytes('{"format":"second-look-result"}')],
        ['a.json', bytes('no JSON at all: “ä”')],
        ['empty.json', bytes('')],
      ] as const;
      expect(await bridge.readResults(await under.dropFiles(files))).toEqual([
        { name: 'b.json', text: '{"format":"second-look-result"}' },
        { name: 'a.json', text: 'no JSON at all: “ä”' },
        { name: 'empty.json', text: '' },
      ]);
    });

    test('that are no text, or too large, are told of and hold up nothing', async () => {
      const files = [
        ['bytes.json', new Uint8Array([0xff, 0xfe, 0x00, 0xd8])],
        ['large.json', new Uint8Array(SOURCE_LIMITS.fileBytes + 1)],
        ['sound.json', bytes('{}')],
      ] as const;
      expect(await bridge.readResults(await under.dropFiles(files))).toEqual([
        { name: 'bytes.json', text: null, why: 'not-text' },
        { name: 'large.json', text: null, why: 'too-large' },
        { name: 'sound.json', text: '{}' },
      ]);
    });

    test('are named as they are, whatever they are named', async () => {
      const names = [
        '\u202Egpj.json',
        '{n, plural}.json',
        '__proto__.json',
        '%2e%2e%2f.json',
        'a\u2069 & b.json',
        `${'é'.repeat(100)}.json`,
      ];
      const files = names.map((name) => [name, bytes('{}')] as const);
      expect(await bridge.readResults(await under.dropFiles(files))).toEqual(
        names.map((name) => ({ name, text: '{}' })),
      );
    });

    test('are none where nothing was dropped', async () => {
      expect(await bridge.readResults({ dropped: [] })).toEqual([]);
    });
  });
}

// Built as entries of the bundle (scripts/vite/worker-plugin.ts), which gives their addresses.
import beside from 'virtual:worker/beside';
import machine from 'virtual:worker/machine';

/** Every worker there is: `machine` computes what the machine says, `beside` reads what people bring: results, and packs in the browser edition. */
const SCRIPTS = { beside, machine } as const;

interface ScriptPolicy {
  /** Passed where a script's address is expected. A TrustedScriptURL, which is used like a string. */
  createScriptURL(address: string): string;
}

declare global {
  interface Window {
    /** Trusted Types; not in every browser, and not in TypeScript's library. */
    readonly trustedTypes?: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy };
  }
}

let policy: ScriptPolicy | null = null;

/**
 * The one policy of the program, named in its content security policy: with `require-trusted-types-for 'script'` a worker's address
 * must come from a policy, and this one lets through the addresses of these workers and nothing else. It can be made only once.
 */
function trusted(script: string): string {
  policy ??= window.trustedTypes?.createPolicy('second-look-worker', {
    createScriptURL(address) {
      if (!Object.values(SCRIPTS).includes(address)) throw new TypeError('No other script may be run.');
      return address;
    },
  }) ?? { createScriptURL: (address) => address };
  return policy.createScriptURL(script);
}

/** Starts one of the workers. Throws where workers, or this one, are refused. */
export const startWorker = (name: keyof typeof SCRIPTS): Worker =>
  new Worker(trusted(SCRIPTS[name]), { type: 'module', name });

// Vite bundles the worker and gives its address.
// oxlint-disable-next-line import/default
import script from './worker.ts?worker&url';

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
 * must come from a policy, and this one lets through the address of this one worker and nothing else. It can be made only once.
 */
function trusted(): string {
  policy ??= window.trustedTypes?.createPolicy('second-look-worker', {
    createScriptURL(address) {
      if (address !== script) throw new TypeError('No other script may be run.');
      return address;
    },
  }) ?? { createScriptURL: (address) => address };
  return policy.createScriptURL(script);
}

/** Starts the worker that computes what the machine says. Throws where workers, or this one, are refused. */
export const startWorker = (): Worker => new Worker(trusted(), { type: 'module', name: 'machine' });

/** Portions that come one by one, as a stream that somebody else reads. */
export interface Feed {
  readonly portions: AsyncIterable<string>;
  /** Hands a portion over; resolves when the reader asks for the next one, or has gone. */
  readonly give: (portion: string) => Promise<void>;
  /** Ends the stream; with a reason, as a failure. */
  readonly end: (failure?: Error) => void;
}

type Item = { readonly portion: string } | { readonly failure: Error | undefined };

/** A stream that holds one portion at a time: who gives them waits for who reads them. */
export function createFeed(): Feed {
  let next = Promise.withResolvers<Item>();
  let taken = Promise.withResolvers<void>();

  async function* read(): AsyncGenerator<string> {
    try {
      for (;;) {
        const item = await next.promise;
        if ('failure' in item) {
          if (item.failure !== undefined) throw item.failure;
          return;
        }
        next = Promise.withResolvers<Item>();
        yield item.portion;
        taken.resolve();
      }
    } finally {
      // Whoever waits for a reader that is gone would wait for ever.
      taken.resolve();
    }
  }
  return {
    portions: read(),
    give(portion) {
      taken = Promise.withResolvers<void>();
      next.resolve({ portion });
      return taken.promise;
    },
    end: (failure) => next.resolve({ failure }),
  };
}

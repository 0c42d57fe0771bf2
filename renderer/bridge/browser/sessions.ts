import type { Bridge, Notice, SessionSummary } from '../../../game/bridge/contract.ts';
import { touchedAt } from '../../../game/keeping/journal-line.ts';
import { createQueue } from '../../../game/keeping/queue.ts';
import { err, ok, type Result } from '../../../game/result.ts';

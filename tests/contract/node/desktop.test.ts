import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeBridge } from '../bridge-contract.ts';
import { openDesktop } from '../desktop-under-test.ts';

describeBridge('the desktop’s, over files', openDesktop, { describe, test, beforeEach, afterEach, expect });

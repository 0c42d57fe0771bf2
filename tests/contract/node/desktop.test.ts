import { describeBridge } from '../bridge-contract.ts';
import { openDesktop } from '../desktop-under-test.ts';

describeBridge('the desktop’s, over files', openDesktop);

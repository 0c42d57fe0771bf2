declare module 'virtual:messages/en' {
  import type { Messages } from '@lingui/core';
  export const direction: 'ltr' | 'rtl';
  const messages: Messages;
  export default messages;
}
declare module 'virtual:messages/pseudo' {
  export { default, direction } from 'virtual:messages/en';
}
declare module 'virtual:messages/mirrored' {
  export { default, direction } from 'virtual:messages/en';
}

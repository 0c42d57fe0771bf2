/** Pictures of the pack, where the tests' server serves them and where Node reads them. */
export const PICTURES = [
  'content/packs/first-look/media/20q6unqa02.webp',
  'content/packs/first-look/media/djvw4qfnd1.webp',
] as const;

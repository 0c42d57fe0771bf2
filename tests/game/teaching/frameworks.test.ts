import { expect, test } from 'vitest';
import {
  AI4K12,
  AILIT,
  AILIT_CODES,
  BIG_IDEAS,
  ISTE,
  ISTE_CODES,
  UNESCO,
  UNESCO_CODES,
} from '../../../game/teaching/frameworks.ts';

test('every code has a label of one line, no two alike', () => {
  const labels = [AI4K12, UNESCO, ISTE, AILIT].flatMap((framework) => Object.values<string>(framework));
  expect(new Set(labels).size).toBe(labels.length);
  for (const label of labels) expect(label).toMatch(/^[^\n]{20,90}$/);
  for (const idea of BIG_IDEAS) expect(AI4K12[idea]).toMatch(/^[A-Z]/);
});

test('UNESCO has four aspects by three levels', () => {
  const halves = UNESCO_CODES.map((code) => code.split('-'));
  expect(UNESCO_CODES).toHaveLength(12);
  expect(new Set(halves.map(([aspect]) => aspect)).size).toBe(4);
  expect(new Set(halves.map(([, level]) => level))).toEqual(new Set(['understand', 'apply', 'create']));
});

test('ISTE codes are those of students, AILit has its four domains', () => {
  for (const code of ISTE_CODES) expect(code).toMatch(/^1\.[1-7]\.[a-d]$/);
  expect(AILIT_CODES).toEqual(['engage', 'create', 'manage', 'shape']);
});

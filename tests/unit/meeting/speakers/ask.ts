// The plain request for the floor that tests of the list make.

export const ask = { type: 'RequestFloor', itemId: '5(b)' } as const;

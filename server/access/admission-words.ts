// The two words by which a secretary tells one waiting device from another: short, everyday, unmistakable when read aloud.
// No names of States, no words that sound like another one here, nothing that could give offence.
import { randomInt } from 'node:crypto';

export const WORDS: readonly string[] = `
acorn alarm album almond amber anchor anvil apple apron arch armour arrow
aspen attic autumn badge bagel bamboo banjo banner barley barrel basil basket
beacon beaver bicycle biscuit blanket bonfire bottle breeze brick bridge broom bucket
butter button cabin cactus camel camera canal candle canoe carpet carrot castle
cavern cedar cello chalk cherry chess chimney circle circus citrus clarinet cliff
clover cobalt coconut comet compass copper coral cotton cousin coyote crayon cricket
crystal cupboard curtain cushion cymbal daisy dolphin domino donkey dragon drum eagle
easel echo elbow elm ember engine falcon fabric feather ferry fiddle finger
fjord flag flute forest fossil fountain fox galaxy garden garlic geyser giraffe
glacier glove granite grape guitar hammer harbour harp hazel hedge helmet heron
hockey honey horizon iceberg indigo island ivory jacket jaguar jasmine jelly jigsaw
jungle kayak kettle kitchen kite koala ladder lagoon lantern laptop lemon library
lilac lion lobster lotus magnet mango maple marble meadow melon meteor mirror
mitten monsoon mosaic mountain muffin mustard nectar needle nickel notebook nutmeg oasis
ocean olive onion opera orange orbit orchard otter oyster paddle palace panda
paper parrot parsley pebble pelican pencil pepper piano picnic pillow pilot planet
plum pocket polar pony poppy prism puffin pumpkin puzzle pyramid quartz quilt
rabbit radio radish raft rainbow raven ribbon river robin rocket rooster rose
ruby saddle saffron sailor salmon sandal satin saturn scarf school shadow silver
sketch spider spoon spruce squirrel stadium summer sunset swan tablet tango teapot
temple thimble thunder tiger timber tomato tractor tulip tunnel turnip umbrella vanilla
velvet village violin volcano walnut whale willow window winter yogurt zebra zipper
`
  .trim()
  .split(/\s+/);

/** After so many draws nearly every pair is taken. */
const MOST_DRAWS = 100;

/** Two different words, a pair that is not `taken`; undefined where so many are that none was drawn. */
export function twoWords(taken: ReadonlySet<string>): string | undefined {
  for (let draws = 0; draws < MOST_DRAWS; draws += 1) {
    const words = `${pick()} ${pick()}`;
    const [first, second] = words.split(' ');
    if (first !== second && !taken.has(words)) return words;
  }
  return undefined;
}

function pick(): string {
  return WORDS[randomInt(WORDS.length)] ?? '';
}

// The two files that hold an icon in many sizes: Windows' .ico and macOS' .icns. Both are a directory and pictures.

// Each type is one place in macOS' set. The plain 16 and 32 have no type that takes a PNG in an app: macOS scales them.
const ICNS_TYPES = [
  { type: 'ic11', size: 32 },
  { type: 'ic12', size: 64 },
  { type: 'ic07', size: 128 },
  { type: 'ic13', size: 256 },
  { type: 'ic08', size: 256 },
  { type: 'ic14', size: 512 },
  { type: 'ic09', size: 512 },
  { type: 'ic10', size: 1024 },
];
const ICO_SIZES = [16, 20, 24, 32, 40, 48, 64, 256];

/** `draw(size)` gives a picture with `asPng()` and `pixels`: RGBA, premultiplied, from the top. */
export function icnsOf(draw) {
  const parts = ICNS_TYPES.map(({ type, size }) => icnsPart(type, draw(size).asPng()));
  return icnsPart('icns', Buffer.concat(parts));
}

/** Sizes under 256 are bitmaps: some parts of Windows, and installers, read a PNG in the largest only. */
export function icoOf(draw) {
  const pictures = ICO_SIZES.map((size) => {
    const picture = draw(size);
    return { size, bytes: size === 256 ? picture.asPng() : bitmapOf(size, picture.pixels) };
  });
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, bytes }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    // 256 does not fit into a byte and is written as 0.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(bytes.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...pictures.map(({ bytes }) => bytes)]);
}

function icnsPart(type, bytes) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(8 + bytes.length, 4);
  return Buffer.concat([head, bytes]);
}

/** BGRA from the bottom, then a mask of one bit a pixel that is left empty: the alpha channel says it all. */
function bitmapOf(size, pixels) {
  const head = Buffer.alloc(40);
  head.writeUInt32LE(head.length, 0);
  head.writeInt32LE(size, 4);
  // Twice the height: picture and mask.
  head.writeInt32LE(size * 2, 8);
  head.writeUInt16LE(1, 12);
  head.writeUInt16LE(32, 14);
  const picture = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const from = (row * size + column) * 4;
      const to = ((size - 1 - row) * size + column) * 4;
      const alpha = pixels[from + 3];
      const plain = (value) => (alpha === 0 ? 0 : Math.round((value * 255) / alpha));
      picture[to] = plain(pixels[from + 2]);
      picture[to + 1] = plain(pixels[from + 1]);
      picture[to + 2] = plain(pixels[from]);
      picture[to + 3] = alpha;
    }
  }
  const maskRow = Math.ceil(size / 32) * 4;
  return Buffer.concat([head, picture, Buffer.alloc(maskRow * size)]);
}

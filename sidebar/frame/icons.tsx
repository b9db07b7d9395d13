/** The sidebar's pictures: decoration beside words or inside a named button, never the only sign of anything. */

const paths = {
  search: 'M10.5 4a6.5 6.5 0 1 0 4 11.6l4.5 4.4 1.4-1.4-4.4-4.5A6.5 6.5 0 0 0 10.5 4m0 2a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9',
  refresh: 'M12 4a8 8 0 1 0 7.7 10h-2.1A6 6 0 1 1 12 6c1.7 0 3.1.7 4.2 1.8L13 11h7V4l-2.4 2.4A8 8 0 0 0 12 4',
  caution: 'M12 2.5 1 21.5h22zm0 4 7.5 13h-15zM11 10v5h2v-5zm0 6v2h2v-2z',
  flag: 'M6 3h11.5l-2.8 4.5L17.5 12H8v9H6zm2 2v5h6l-1.7-2.5L14 5z',
  closed: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 2c1.9 0 3.6.6 4.9 1.7L5.7 16.9A8 8 0 0 1 12 4m6.3 3.1A8 8 0 0 1 7.1 18.3z',
  check: 'm9.5 17.6-5.1-5.1L6 10.9l3.5 3.5L18 5.9l1.6 1.6z',
  down: 'm12 15.6-6-6 1.4-1.4 4.6 4.6 4.6-4.6 1.4 1.4z',
  bolt: 'M13 2 5 14h5l-1 8 9-13h-6z',
  menu: 'M4 6h16v2H4zm0 5h16v2H4zm0 5h16v2H4z',
  left: 'M15.4 7.4 14 6l-6 6 6 6 1.4-1.4-4.6-4.6z',
  right: 'm8.6 16.6 1.4 1.4 6-6-6-6-1.4 1.4 4.6 4.6z',
  back: 'M20 11H7.8l5.6-5.6L12 4l-8 8 8 8 1.4-1.4L7.8 13H20z',
  close: 'm12 10.6 5-5L18.4 7l-5 5 5 5-1.4 1.4-5-5-5 5L5.6 17l5-5-5-5L7 5.6z',
};

export function Icon({ name, size = 18 }: { name: keyof typeof paths; size?: number }) {
  return (
    <svg class={`icon icon-${name}`} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}

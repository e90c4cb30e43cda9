/** A cause's part of all that is possible: a bar, and the number for everybody. As `components/Share.astro`. */
export function Share({ share }: { share: number }) {
  const percent = Math.round(share * 100);
  return (
    <span class="share">
      <svg aria-hidden="true" width="64" height="8">
        <rect width="64" height="8" />
        <rect class="part" width={(64 * percent) / 100} height="8" />
      </svg>{' '}
      {percent} %
    </span>
  );
}

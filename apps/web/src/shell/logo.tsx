export function Logo() {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <circle cx="11" cy="11" r="9.5" fill="none" stroke="var(--scope)" strokeWidth="1.5" />
      <path d="M6 13.5 9.5 6.5 15.5 8.5 14.5 15Z" fill="var(--n4)" stroke="var(--scope)" strokeWidth="1.3" strokeLinejoin="round" />
    </svg>
  );
}

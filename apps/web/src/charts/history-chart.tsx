import { formatShare } from "byfokus/browser";
import type { HistoryPoint } from "byfokus/browser";
import { useWords } from "../state/preferences.ts";

const size = { width: 364, height: 150, left: 40, right: 62, top: 12, bottom: 24 };

/** A line with its 95 % band; a period that is hidden or missing leaves a gap, never a zero. */
export function HistoryChart({ points, label }: { readonly points: readonly HistoryPoint[]; readonly label: string }) {
  const { lang } = useWords();
  const shares = points.flatMap((point) => (point.share === null ? [] : [point.share]));
  const [low, high] = axisOf(shares.map((share) => share.low), shares.map((share) => share.high));
  const x = (index: number) => size.left + (points.length < 2 ? 0.5 : index / (points.length - 1)) * (size.width - size.left - size.right);
  const y = (share: number) => size.top + ((high - share) / (high - low)) * (size.height - size.top - size.bottom);
  const last = points.at(-1);
  const lastShare = last?.share ?? null;
  return (
    <svg className="history" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      {[low, (low + high) / 2, high].map((share) => (
        <g key={share}><path className="grid" d={`M${size.left} ${y(share)}H${size.width - size.right}`} /><text x={size.left - 6} y={y(share) + 4} textAnchor="end">{formatShare(lang, share, 0)}</text></g>
      ))}
      {runsOf(points).map((run) => (
        <g key={run[0]}>
          <path className="band" d={bandPath(run.map((index) => ({ x: x(index), low: y(points[index]?.share?.low ?? 0), high: y(points[index]?.share?.high ?? 0) })))} />
          <path className="line" d={run.map((index, at) => `${at === 0 ? "M" : "L"}${x(index)} ${y(points[index]?.share?.value ?? 0)}`).join("")} />
        </g>
      ))}
      {points.map((point, index) => (point.share === null
        ? <text key={point.period} className="gap" x={x(index)} y={size.height - size.bottom - 5} textAnchor="middle">–</text>
        : <circle key={point.period} className="dot" cx={x(index)} cy={y(point.share.value)} r={index === points.length - 1 ? 4 : 2} />))}
      <text x={x(0)} y={size.height - 6} textAnchor="start">{points[0]?.period}</text>
      {points.length > 1 ? <text x={x(points.length - 1)} y={size.height - 6} textAnchor="end">{last?.period}</text> : null}
      {lastShare === null ? null : <text className="value" x={x(points.length - 1) + 9} y={y(lastShare.value) + 4}>{formatShare(lang, lastShare.value)}</text>}
    </svg>
  );
}

/** Both ends on whole five per cents, with room for the band. */
function axisOf(lows: readonly number[], highs: readonly number[]): readonly [number, number] {
  const low = Math.max(0, Math.floor(Math.min(...lows, 1) * 20) / 20);
  const high = Math.min(1, Math.ceil(Math.max(...highs, low) * 20) / 20);
  return [low, high > low ? high : low + 0.05];
}

/** Indexes of neighbouring periods that have a share. */
function runsOf(points: readonly HistoryPoint[]): number[][] {
  const runs: number[][] = [];
  points.forEach((point, index) => {
    if (point.share === null) return;
    const run = runs.at(-1);
    if (run?.at(-1) === index - 1) run.push(index);
    else runs.push([index]);
  });
  return runs;
}

function bandPath(run: readonly { readonly x: number; readonly low: number; readonly high: number }[]): string {
  const top = run.map((point) => `${point.x} ${point.high}`).join("L");
  const bottom = [...run].reverse().map((point) => `${point.x} ${point.low}`).join("L");
  return `M${top}L${bottom}Z`;
}

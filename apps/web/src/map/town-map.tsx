import { formatNumber } from "byfokus/browser";
import type { MapBadge, MapLabel, MapPicture, MapScaleBar, MapShape } from "byfokus/browser";
import { memo } from "react";
import { useWords } from "../state/preferences.ts";

export interface TownMapProps {
  readonly picture: MapPicture;
  /** The map in words, for those who cannot see it. */
  readonly description: string;
  readonly onArea?: (areaId: string, isRange: boolean) => void;
  readonly onBlock?: (blockId: string) => void;
}

/** Draws a map picture. Every click here has a twin in a table, where the keyboard works. */
export const TownMap = memo(function TownMap({ picture, description, onArea, onBlock }: TownMapProps) {
  return (
    <svg className={`map ${picture.size}`} viewBox={`0 0 ${picture.width} ${picture.height}`} role="img" aria-label={description}>
      {picture.shapes.map((shape) => <Shape key={shape.id} shape={shape} {...(onArea === undefined ? {} : { onArea })} {...(onBlock === undefined ? {} : { onBlock })} />)}
      <g aria-hidden="true">
        {picture.labels.map((label) => <Label key={label.id} label={label} />)}
        {picture.badges.map((badge) => <Badge key={badge.id} badge={badge} />)}
        {picture.scaleBar === null ? null : <Scale bar={picture.scaleBar} />}
      </g>
    </svg>
  );
});

function Shape({ shape, onArea, onBlock }: { readonly shape: MapShape } & Pick<TownMapProps, "onArea" | "onBlock">) {
  const { kind, areaId, blockId } = shape;
  const isBlock = kind === "block" && blockId !== undefined && onBlock !== undefined;
  const isArea = (kind === "area" || kind === "openArea") && areaId !== undefined && onArea !== undefined;
  const fill = shape.fill === undefined ? "" : typeof shape.fill === "number" ? ` f${shape.fill}` : ` f-${shape.fill}`;
  const pattern = shape.pattern === undefined ? "" : ` pt-${shape.pattern}`;
  const className = `shape ${kind}${fill}${pattern}${shape.faded === true ? " faded" : ""}${shape.privateArea === true ? " private" : ""}${isBlock || isArea ? " hit" : ""}`;
  if (isBlock) return <path className={className} d={shape.d} data-block={blockId} onClick={() => onBlock(blockId)} />;
  if (isArea) return <path className={className} d={shape.d} data-area={areaId} onClick={(event) => onArea(areaId, event.shiftKey)} />;
  return <path className={className} d={shape.d} />;
}

function Label({ label }: { readonly label: MapLabel }) {
  return <text className={`map-label ${label.kind}`} x={label.x} y={label.y} textAnchor="middle" fontSize={label.fontSize}>{label.text}</text>;
}

function Badge({ badge }: { readonly badge: MapBadge }) {
  const fontSize = badge.height > 15 ? 11.5 : 10.5;
  return (
    <g className={`badge ${badge.kind}`}>
      <rect x={badge.x} y={badge.y} width={badge.width} height={badge.height} rx="3.3" />
      <text x={badge.x + badge.width / 2} y={badge.y + badge.height / 2 + fontSize * 0.36} textAnchor="middle" fontSize={fontSize}>{badge.text}</text>
    </g>
  );
}

function Scale({ bar }: { readonly bar: MapScaleBar }) {
  const { lang } = useWords();
  const text = bar.metres < 1000 ? `${formatNumber(lang, bar.metres)} m` : `${formatNumber(lang, bar.metres / 1000)} km`;
  return (
    <g className="scale">
      <path d={`M${bar.x} ${bar.y - 4}V${bar.y}H${bar.x + bar.length}V${bar.y - 4}`} />
      <text x={bar.x + bar.length + 6} y={bar.y + 1}>{text}</text>
    </g>
  );
}

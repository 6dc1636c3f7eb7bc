import { common } from "./common.ts";
import { metrics } from "./metrics.ts";
import { scope } from "./scope.ts";
import { map } from "./map.ts";
import { data } from "./data.ts";
import { deliberation } from "./deliberation.ts";
import { paper } from "./paper.ts";
import { certificate } from "./certificate.ts";
import { figures } from "./figures.ts";
import { judgements } from "./judgements.ts";
import { appFigures } from "./app-figures.ts";
import { app } from "./app.ts";
import { distance } from "./distance.ts";
import { why } from "./why.ts";

/** Every English text, by key. */
export const en = { ...common, ...metrics, ...scope, ...map, ...data, ...deliberation, ...paper, ...certificate, ...figures, ...judgements, ...appFigures, ...app, ...distance, ...why };

export { indicatorCatalogue } from "./indicator-catalogue.ts";
export { activityCatalogue } from "./activity-catalogue.ts";
export { potCatalogue } from "./pot-catalogue.ts";
export { defaultReachModel, defaultReachModelNote, type AssumptionNote } from "./default-reach-model.ts";
export { lawBook } from "./law/law-book.ts";
export { indexMethods } from "./index-methods.ts";

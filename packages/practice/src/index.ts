export { placesUsed, type ParticipationCount, type PlacesUsed } from "./places-used.ts";

/**
 * Every public name that runs anywhere: browser, worker, server, command line. No Node module is behind these.
 * The committed report of what is public, with each name's kind, is PUBLIC.md.
 */
export {
  PlanValueError, addArgument, addReservation, addScenario, applyStep, couple, couplingKey, coverPlaces, diffPlans, effortAreas, holdsAt, invertDiff,
  isCalendarDate, isEmptyDiff, isKnown, isMissing, isSuppressed, listedReach, lockMember, memberKey, newPlan, offerBlocks, offerStairwells,
  parseHistory, parsePlan, placesAt, planKnowledge, potWithAmount, reachOfKind, recommend, redo, removeActivity, removeArgument, removeMembers,
  removeReservation, removeScenario, renamePlan, renameScenario, scenarioFromTemplate, scopeTypes, setActivityReach, setBudget, setEdition, setFte,
  setMoverPlaces, setNeed, setPlanCases, setReachModel, setReferralPlaces, setRules, setScope, setScopeRules, smallestShownFlow, stairwellsOfArea,
  stairwellsOfDepartment, startHistory, templateActivities, uncouple, undo, unlockMember, validatePlan,
} from "@byfokus/model";
export type {
  Action, Activity, ActivityId, Area, AreaId, AreaLink, Argument, BaseMapFeature, Bilingual, BlockId, BlockOffer, Board, BoardId, Budget, Building,
  BuildingId, CancelSignal, Change, ColumnPaperBlock, Condition, Count, Coupling, CouplingReason, Deliberation, Department, DepartmentId, District, DistrictId, Edition,
  EditionId, EffortArea, Estimate, Evidence, Flow, Indicator, IndicatorId, IsoDate, Issue, KnowledgeSources, ListDiff, Lock, Member, MemberRef,
  MoverPlaces, NeedDefinition, NeedPart, NewPlan, Observation, Organisation, OrganisationId, PaperBlock, PaperColumns, PaperDocument, PaperFigure, PaperTable,
  PlaceLevel, PlaceWork, Plan, PlanCase, PlanCaseId, PlanCheck, PlanDiff, PlanHistory, PlanKnowledge, PlanProblem, PlanProblemRule, PlanRules,
  PlanStep, Polygon, Position, Pot, PotId, PotTerms, PublishedStatus, Reach, ReachModel, ReferralPlaces, Reservation, Scenario, ScenarioDiff,
  ScenarioId, ScenarioStart, Scope, ScopeActivity, ScopeRule, ScopeType, Sheet, SheetCell, SheetColumn, SimplePaperBlock, StaffToday, Stairwell, StairwellId,
  StairwellOffer, TemplateActivity, Tenure, Town, Validity,
} from "@byfokus/model";

export {
  activityCatalogue, defaultReachModel, defaultReachModelNote, indicatorCatalogue, potCatalogue,
} from "@byfokus/catalogue";
export type {
  AssumptionNote,
} from "@byfokus/catalogue";

export {
  betaPosterior, betaQuantile, dissimilarity, expectedDissimilarity, fitBetaBinomial, gini, interaction, isolation, sfc32, wilsonInterval,
} from "@byfokus/analysis";
export type {
  BetaBinomialFit, BetaPosterior, Interval,
} from "@byfokus/analysis";

export {
  groupIntoBlocks,
} from "@byfokus/disclosure";
export type {
  StairwellColumns,
} from "@byfokus/disclosure";

export {
  boardOverview, buildContext, compareScenarios, couplingReserve, couplingWeights, createLiveTotals, criticalMass, decodeContext, defaultNeed,
  encodeContext, evaluate, fillFourTypes, fillScope, fillSteps, measureBalance, metricDirections, metricIds, metricValue, noPlaceId, placesRowId,
  proposeCouplings, reachDifference, reachShare, recomputeTotals, referralShare, refusedIngredients, rehousedHouseholds, tenures, todayScenario,
  todayScenarioId, traceMetric,
} from "@byfokus/planning";
export type {
  ActivityReach, AreaDifference, AreaHistory, AreaSummary, BalanceMeasures, BalanceReport, BlockSummary, BoardOverview, Comparison, ConsequenceRow,
  CouplingProposal, DwellingColumns, EditionInput, EncodedContext, Evaluation, FactStore, FillFourTypesOptions, FillProgress, GroupChange, HistoryPoint, Lift,
  LiveFigures, LiveTotals, MemberResult, MetricId, MetricTrace, PlaceReach, PlaceSummary, PlanStore, PlanningContext, PlanningTable, PotUse,
  RefusalReason, RefusedIngredient, RuleResult, SavedPlan, ScopeProblem, ScopeSolution, ScopeSolver, SolveOptions, StoredEdition, TownFrame,
  UnitTotals, WalkingTime, WriteOptions,
} from "@byfokus/planning";

export {
  aboutOneIn, activityRows, areaFeatures, areaProfile, areaSheet, areaView, balanceView, boardRows, classNames, comparisonSheet, conclusion, consequenceTable,
  couplingReasons, createWords, decisionPaper, describeDiff, describeMap, differenceOf, evaluationSheets, formatCount, formatDate, formatKr, formatMillions,
  formatNumber, formatPoints, formatRange, formatShare, formatShareRange, formatSigned, historyChart, importReportView, indicatorSheets, joinList, joinSome, languages, liveMetrics,
  lix, mapLegend, mapPicture, memberRows, memberSheet, metricForm, metricText, needBreaks, needClass, noBreak, overviewRows, placeNames, placeRowName, placeSheet,
  potView, problemSentences, reachedWords, readMeSheet, renderMapSvg, ruleRows, scopeOnMap, scopeSummary, standardBreaks, stateWord, statusText,
  stepLabel, stripChart, traceView,
} from "@byfokus/presentation";
export type {
  ActivityRow, AreaEvent, AreaFeature, AreaInScope, AreaProfile, AreaView, BalanceView, BlockRow, BoardRow, Bounds, ChartLabel, ChartPicture, ChartShape, ChartShapeKind, ChartTable, ChartView, ConsequenceCell, ConsequenceRowView, ConsequenceTableView,
  DecisionPaperInput, EvaluationSheetsInput, ImportReportView, ImportedTable, IndicatorSeries, IndicatorSheet, IssueView, Language, LiveMetric, MapBadge,
  MapDescription, MapFrame, MapLabel, MapLegendEntry, MapLegendKind, MapOptions, MapPicture, MapScaleBar, MapShape, MapShapeKind, MapSize, MemberRow,
  MessageKey, MessageParams, MetricDifference, MetricForm, NeedClass, OverviewRow, PaperOptions, PlaceNames, PotRow, PotView, ProfileFigure, RenderMapOptions,
  RuleRow, ScopeOnMap, SheetLevel, StripOptions, TraceView, Words,
} from "@byfokus/presentation";

export {
  createGreedySolver, greedySolver,
} from "@byfokus/solver";

export {
  fjordbyDefaults, generateTown,
} from "@byfokus/demo-town";
export type {
  FjordbyOptions, GeneratedTown, HardCases,
} from "@byfokus/demo-town";

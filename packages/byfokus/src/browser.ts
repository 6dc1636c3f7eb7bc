/**
 * Every public name that runs anywhere: browser, worker, server, command line. No Node module is behind these.
 * The committed report of what is public, with each name's kind, is PUBLIC.md.
 */
export {
  PlanValueError, addArgument, addReservation, addScenario, applyStep, couple, couplingKey, coverPlaces, diffPlans, effortAreas, eventsOfPlace, figuresOf, holdsAt, invertDiff,
  isCalendarDate, isEmptyDiff, isKnown, isMissing, isSuppressed, listedReach, lockMember, memberKey, namesOrigin, newPlan, offerBlocks, offerStairwells,
  parseCertificate, parseHistory, parseIndexMethod, parseLawBook, parseLawRows, parsePlan, placesAt, planKnowledge, potWithAmount, reachOfKind, recommend, redo, removeActivity, removeArgument, removeMembers,
  removeReservation, removeScenario, renamePlan, renameScenario, scenarioFromTemplate, scopeTypes, setActivityReach, setBudget, setEdition, setFte,
  setMoverPlaces, setNeed, setPlanCases, setReachModel, setReferralPlaces, setRules, setScope, setScopeRules, smallestShownFlow, stairwellsOfArea,
  stairwellsOfDepartment, startHistory, templateActivities, uncouple, undo, unlockMember, validatePlan,
} from "@byfokus/model";
export type {
  Action, Activity, ActivityId, Area, AreaId, AreaLink, Argument, BaseMapFeature, Bilingual, BlockId, BlockOffer, Board, BoardId, Budget, Building,
  BuildingId, CancelSignal, Certificate, CertifiedFigures, CertifiedHashes, CertifiedMaking, CertifiedPrices, CertifiedProblem, CertifiedProof, CertifiedStage, Change, ColumnPaperBlock, Condition, Count, Coupling, CouplingReason, Deliberation, Department, DepartmentId, District, DistrictId, Edition,
  EditionId, EffortArea, Estimate, EventDays, EventPlace, Evidence, FigureTable, Flow, IndexFigure, IndexGroup, IndexMethod, IndexPart, Indicator, IndicatorId, IsoDate, Issue, KnowledgeSources, LawBook, LawCriterion, LawFigure, LawMeasureId, LawRegime, LawRow, LawTable, LawTableRead, LawYear, ListDiff, ListMembership, Lock, Member, MemberRef,
  MoverPlaces, NeedDefinition, NeedPart, NewPlan, Observation, Organisation, OrganisationId, PaperBlock, PaperColumns, PaperDocument, PaperFigure, PaperTable,
  PlaceLevel, PlaceWork, Plan, PlanCase, PlanCaseId, PlanCheck, PlanDiff, PlanHistory, PlanKnowledge, PlanProblem, PlanProblemRule, PlanRules,
  PlanStep, Polygon, Position, Pot, PotId, PotTerms, PublishedStatus, Reach, ReachModel, ReferralPlaces, Reservation, Scenario, ScenarioDiff,
  ScenarioId, ScenarioStart, Scope, ScopeActivity, ScopeRule, ScopeType, Sheet, SheetCell, SheetColumn, SimplePaperBlock, StaffToday, Stairwell, StairwellId,
  StairwellOffer, TemplateActivity, Tenure, Town, TownEvent, TownEventKind, Validity,
} from "@byfokus/model";

export {
  activityCatalogue, defaultReachModel, defaultReachModelNote, indexMethods, indicatorCatalogue, lawBook, potCatalogue,
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
  areaPattern, areaWeights, balanceChange, balanceOverTime, bestPrices, boardOverview, brokenRules, buildContext, buildLadder, certifiedPlan, certify, changeParts,
  choiceFigures, choiceMembers, choiceOf, classifyByLaw, compareScenarios, conflictOf,
  couplingReserve, couplingWeights, createLiveTotals, criticalMass, datedRules, decodeContext, defaultNeed, effectOfScope, encodeContext,
  estimateEffect, evaluate, fillFourTypes, fillScope, fillSteps, findPockets, funnelPlot, gapOf, ladderOfContext, lawHitRate, lawRowsOf, listInBook,
  listPersistence, listsInARow, listsNeeded, measureBalance, measureSegregation, membershipOf, metricDirections, metricIds, metricValue, monitorFigures, monitorRules,
  monitorTown, noPlaceId, noPrices, placesRowId, pointWeights, priceBound, programModel, proposeCouplings, readChoice, reachCurve, reachDifference, reachOfScope, reachShare, recomputeTotals,
  referralShare, refusedIngredients, regimeOfList, rehousedHouseholds, rulePrices, scopeProgram, scoreChances, solveInStages, solveProblem, spatialPattern, splitChange, splitChangeOfArea, statusContacts,
  tenures, todayScenario, todayScenarioId, traceMetric, verifyCertificate, waterbed,
  alternatives, chosenOften, frontier, swapCost, unusedMoney, whyPlace,
} from "@byfokus/planning";
export type {
  ActivityReach, AreaChange, AreaChangeSplit, AreaDifference, AreaHistory, AreaPatternOptions, AreaSummary, BalanceChange, BalanceFigures,
  BalanceMeasures, BalanceReport, BalanceYear, BestPricesOptions, BlockSummary, BoardOverview, BrokenRule, CertifiableAnswer, CertificateCheck, CertificateCheckId, CertificateMaking, ChangeFigures, ChangePart, ChangeSplit, ChoiceFigures, ClassVerdict, Comparison, Conflict,
  ConsequenceRow, CouplingProposal, CriterionVerdict, Direction, DwellingColumns, EditionInput, EffectCaution, EffectFigure, EffectInput,
  EffectReport, EncodedContext, Evaluation, FactStore, FiguresOverTime, FillFourTypesOptions, FillProgress, FunnelOptions, FunnelPoint, FunnelReport,
  GapGoal, GroupChange, HistoryPoint, HitRate, IndicatorFigures, Ladder, LadderOptions, LadderPlace, LawOptions, LawRowsOptions, LawVerdict, LevelClass, Lift, ListTransition,
  LiveFigures, LiveTotals, MemberResult, MetricId, MetricTrace, MilpModel, MilpOptions, MilpResult, MilpSolver, ModelLayout, ModelOptions, MonitorEvent, MonitorOptions, MonitorReport, MonitorRow, MonitorRules, NeighbourRule, NoSolutionYet, NotProven, OutsideProgram,
  PatternOptions, PatternPlace, PatternReport, PersonRange, PlaceReach, PlaceSummary, PlanStore, PlanningContext, PlanningTable, Pocket,
  PocketOptions, PocketReport, PotUse, PriceBound, PrintedFigure, PrintedProof, ProgramArea, ProgramChoice, ProgramFixed, ProgramLot, ProgramModel, ProgramOffer, ProgramPart, ProgramPot, ProgramPrices, ProgramRules, ProgramStage, Rates, ReachInput, ReachReport, RefusalReason, RefusedIngredient, RuleChange, RulePrice, RuleResult, SavedPlan, ScopeEffectOptions,
  ScopeProblem, ScopeProgram, ScopeReach, ScopeSolution, ScopeSolver, SegregationInput, SegregationLevel, SegregationReport, SolveOptions, SolveStagesOptions, SolvedProblem, SpatialWeights,
  StagedSolution,
  StatusContacts, StoredEdition, TownBalance, TownFrame, UnitTotals, Verdict, VerificationReport, VerifyOptions, WalkingTime, WaterbedOptions, WaterbedReport, WriteOptions,
  Alternatives, ChosenOften, Frontier, PlaceWhy, SwapCost, UnitRef, UnusedMoney,
} from "@byfokus/planning";

export {
  aboutOneIn, activityRows, areaFeatures, areaProfile, areaSheet, areaView, balanceFigure, balancePage, balanceView, boardRows, certificateRows, certificateSentences, classNames,
  comparisonSheet, conclusion, conflictSentences, consequenceTable, couplingReasons, createWords, decisionPaper, describeDiff, describeMap, differenceOf, distanceView,
  evaluationSheets, formatCount, formatDate, formatKr, formatMillions, formatNumber, formatPoints, formatRange, formatShare, formatShareRange,
  formatSigned, funnelFigure, funnelView, gapText, gapWords, historyChart, importReportView, impossibleWords, indicatorSheets, isBest, joinList, joinSome, ladderView, languages, lawView,
  liveMetrics, lix, mapLegend, mapPicture, memberRows, memberSheet, metricForm, metricText, monitorView, needBreaks, needClass, noBreak, notProvenItems, overviewRows, partText,
  alternativesSentence, chosenRows, frontierView, swapSentence, unsolvedSentence, unusedSentences, whySentences,
  patternMap, patternView, placeNames, placeRowName, placeSheet, pocketView, potView, problemSentences, proofWords, reachFigure, reachView, reachedWords,
  readMeSheet, renderMapSvg, rulePriceSentences, ruleRows, scopeOnMap, scopeSummary, standardBreaks, stateWord, statusText, stepLabel, stripChart, traceView, verificationView,
} from "@byfokus/presentation";
export type {
  ActivityRow, AlarmRow, AreaEvent, AreaFeature, AreaInScope, AreaProfile, AreaView, BalanceMeasure, BalancePage, BalanceSplit, BalanceView, BlockRow,
  BoardRow, Bounds, ChangeRow, ChartLabel, ChartPicture, ChartShape, ChartShapeKind, ChartTable, ChartView, ConsequenceCell, ConsequenceRowView,
  ConsequenceTableView, ContactsView, DecisionPaperInput, DistanceInput, DistanceView, EvaluationSheetsInput, FunnelView, ImportReportView, ImportedTable, IndicatorSeries,
  IndicatorSheet, IssueView, LadderRow, LadderView, Language, LawClassCell, LawCriterionCell, LawRowView, LawView, LiveMetric, MapBadge,
  MapDescription, MapFrame, MapLabel, MapLegendEntry, MapLegendKind, MapOptions, MapPicture, MapScaleBar, MapShape, MapShapeKind, MapSize, MemberRow,
  MessageKey, MessageParams, MetricDifference, MetricForm, MonitorNames, MonitorView, NamedReach, NeedClass, OverviewRow, PaperOptions, PatternKind, PatternView,
  PlaceNames, PocketView, PotRow, PotView, ProfileFigure, ProvenFigures, ReachView, RenderMapOptions, RuleRow, ScopeOnMap, ScopeProof, SheetLevel, StripOptions, TraceView, VerificationRow, VerificationView,
  Words,
} from "@byfokus/presentation";

export {
  NoScopeFound, createExactSolver, createGreedySolver, createHighsSolver, greedySolver,
} from "@byfokus/solver";
export type {
  ExactOptions,
} from "@byfokus/solver";

export { version } from "./version.ts";

export {
  fjordbyDefaults, generateTown,
} from "@byfokus/demo-town";
export type {
  FjordbyOptions, GeneratedTown, HardCases,
} from "@byfokus/demo-town";

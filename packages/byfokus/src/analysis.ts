/**
 * The measures themselves, for those who bring their own numbers: typed arrays or plain lists in, numbers and arrays out.
 * Each tells its formula, its source and what it does with nothing. No Node module is behind these.
 */
export {
  againstPeriod, atkinson, baselineCusum, beforeAndAfter, benjaminiHochberg, benjaminiYekutieli, bestCoverage, betaPosterior, betaQuantile,
  betweenness, biasCorrectedDissimilarity, binomialCusum, binomialMidP, binomialTails, binomialTest, bivariateLocalMoran, bootstrapBias,
  bootstrapDissimilarity, boundaryDissimilarity, byarInterval, changeAgainstTown, clopperPearsonInterval, compareChanges, comparedUnits,
  compareNeighbours, concentration, conditionalP, connectedClusters, countCusum, countInterval, createCusumDesigns, cusumReference, cutClasses,
  cutPoints, decayDistanceM, degreeAssortativity, densityCorrectedDissimilarity, differenceBetweenTowns, directRate, dissimilarity,
  distanceDecayIsolation, distanceToTarget, distanceWeights, edgeRows, egohoodDissimilarity, egohoods, egohoodTheilH, entropy, entropyChange, eta2,
  ewma, ewmaRunLength, excessOverChance, expectedDissimilarity, expectedDissimilarityBinomial, expectedEvents, expectedMutualInformation,
  expectedTheilH, exponentialRanks, exposureMatrix, externalInternal, fakeStart, farrington, fisherTest, fitBetaBinomial, fitMargins, funnelClass,
  geary, gini, globalEmpiricalBayes, globalG, greedyCover, groupTable, indexBounds, interaction, islands, isolation, joinCounts, joinpoint,
  kernelWeight, localEmpiricalBayes, localG, localGeary, localGStar, localJoinCounts, localMoran, localMoranMoments, localSegregation, lorenzCurve,
  macroToMicro, matchUnits, mergePlaces, midPInterval, millerMadow, minMax, modularity, moran, moranPermutation, multigroupDissimilarity,
  multigroupGini, multigroupTheilH, multiscalarProfile, mutualInformation, nearestResidents, nearestWeights, nestedSegregation, nestLevels,
  nominalAssortativity, normalisedExposure, normalQuantile, normalScores, overdispersion, patternClasses, percentileRanks, permuteTreated, pointSteps,
  poissonInterval, poissonProbabilityMap, poissonRatioTest, populationForCoverage, principalComponent, proportionFunnel, proportionVariance, quantile,
  randomAllocationTest, rankGroups, ranks, ranksFromTop, rankUncertainty, rateScores, ratioFunnel, ratioFunnelClass, reachOfPrefixes,
  reachOfSelection, relativeDiversity, rossiCusum, rowStandardise, segregationChange, segregationStandardErrors, segregationWithin, selfExcludedEta2,
  sfc32, shareChange, simpsonConcentration, slopeBefore, smallestDetectableChange, spatialProximity, splitShareChange, spread,
  squaredCoefficientOfVariation, standardisedRatio, tableTotals, theilH, transitivity, unitChanges, usualBandwidthsM, weightedMeans, weightRows,
  weightsAmong, weightSums, wilsonInterval, z95, z998, zScores,
} from "@byfokus/analysis";
export type {
  AllocationTest, BaselineCusum, BaselineWish, BetaBinomialFit, BetaPosterior, BootstrappedDissimilarity, ChangeAgainstTown, ChangeComparison,
  ChangeStep, ComparedUnits, Contacts, CountOfBase, CountsTwice, CusumDesign, CusumShares, CusumWish, CutPoints, DecayGround, DifferenceParts,
  DirectRate, DrawColumn, EgohoodReach, EmpiricalBayes, EwmaOptions, EwmaPath, FarringtonOptions, FarringtonWeek, FisherTest, FittedTable,
  FunnelClass, Geary, GlobalStatistic, GreedyCover, GroupTable, HiddenCell, IndexBounds, Interval, JoinCounts, Joinpoint, JoinpointOptions, Kernel,
  LevelPart, LocalMoments, LocalMoran, LocalSegregation, LocalVariance, LorenzCurve, MatchedUnits, MatchOptions, MeanKind, Moran, MoranPermutation,
  NearestResidents, NeighbourComparison, NestedLevel, NormalTest, Overdispersion, PatternClass, PermutationOptions, PermutedTreated, Positions,
  PrefixReach, ProbabilityAtCommonRate, ProfileOptions, RankUncertainty, RankUncertaintyOptions, Rate, RatioFunnelPoint, RatioTest, SamplingBias,
  ScalePoint, SegregationChange, SegregationWithin, SelectionReach, Spread, StandardErrors, StandardisedRatio, SwappedFigure, TableTotals, Tails,
  TieRule, TownOfTwoGroups, UnitChanges, UnitSeries, WeightRows, WeightSums,
} from "@byfokus/analysis";

export { calibrate, type CalibrateOptions } from "./calibrate.ts";
export { calibrateFiles, type CalibrateAnswer } from "./calibrate-files.ts";
export {
  calibrationSchema,
  judgeCalibrationSchema,
  scoreCalibrationSchema,
  type Calibration,
  type JudgeCalibration,
  type ScoreCalibration,
} from "./calibration.ts";

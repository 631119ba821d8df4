export { calibrate, type CalibrateOptions } from "./calibrate.ts";
export { calibrateFiles, type CalibrateAnswer } from "./calibrate-files.ts";
export {
  calibrationSchema,
  judgeCalibrationSchema,
  type Calibration,
  type JudgeCalibration,
} from "./calibration.ts";

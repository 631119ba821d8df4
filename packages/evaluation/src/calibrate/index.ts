export { calibrate, type CalibrateOptions } from "./calibrate.ts";
export {
  calibrationSchema,
  judgeCalibrationSchema,
  type Calibration,
  type JudgeCalibration,
} from "./calibration.ts";

package io.walletline.routing.staffing;

/** This part of the contacts answered within so many seconds; 80 % in 20 s is usual. */
record StaffingGoal(double serviceLevel, double withinSeconds, double patienceSeconds) {}

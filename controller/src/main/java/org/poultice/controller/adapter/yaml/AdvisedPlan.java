package org.poultice.controller.adapter.yaml;

import org.poultice.protocol.plan.Advice;
import org.poultice.protocol.plan.CarePlan;

/** A care plan that was checked against the facts and the limits, and what a person is told along with it. */
public record AdvisedPlan(CarePlan plan, Advice advice) {}

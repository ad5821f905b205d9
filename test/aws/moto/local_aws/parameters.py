"""
Parameters of stacks whose previous values are to be used again: as they were given, or else by their defaults. moto uses
what they came to, takes that for the name of a parameter of SSM's, and knows of no defaults.
"""

from moto.cloudformation.models import CloudFormationBackend, Stack


def given(stack):
    slots = stack.template_dict.get("Parameters", {})
    defaults = {key: slot["Default"] for key, slot in slots.items() if "Default" in slot}
    return {**defaults, **{key: value for key, value in stack.parameters.items() if key in slots}}


def install():
    resolve = CloudFormationBackend._resolve_update_parameters

    def resolve_from_given(self, instance, incoming_params):
        if not isinstance(instance, Stack):
            return resolve(self, instance, incoming_params)
        previous = given(instance)
        return {
            each["ParameterKey"]: previous[each["ParameterKey"]]
            if each.get("UsePreviousValue")
            else each["ParameterValue"]
            for each in incoming_params
        }

    CloudFormationBackend._resolve_update_parameters = resolve_from_given
    Stack.stack_parameters = property(given)

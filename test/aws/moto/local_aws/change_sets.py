"""Change sets: found by their stack's name and their own, of which moto asks the latter alone, and told to import."""

from moto.cloudformation.exceptions import CloudFormationError
from moto.cloudformation.responses import CloudFormationResponse
from moto.core.responses import ActionResult, EmptyResult


class ChangeSetNotFound(CloudFormationError):
    code = "ChangeSetNotFound"


def find(response):
    """The id of the change set that a request is about."""
    backend = response.cloudformation_backend
    name, stack = response._get_param("ChangeSetName"), response._get_param("StackName")
    if name in backend.change_sets:
        return name
    for change_set_id, change_set in reversed(backend.change_sets.items()):
        is_of_stack = stack in (change_set.stack_name, change_set.stack_id)
        if change_set.change_set_name == name and is_of_stack and change_set.stack_id in backend.stacks:
            return change_set_id
    return None


def find_or_raise(response):
    found = find(response)
    if found is None:
        raise ChangeSetNotFound(f"ChangeSet [{response._get_param('ChangeSetName')}] does not exist")
    return found


def describe(self):
    return ActionResult(self.cloudformation_backend.describe_change_set(find_or_raise(self)))


def execute(self):
    self.cloudformation_backend.execute_change_set(change_set_name=find_or_raise(self))
    return EmptyResult()


def delete(self):
    """Without complaint where there is none."""
    self.cloudformation_backend.change_sets.pop(find(self), None)
    return EmptyResult()


def install():
    create = CloudFormationResponse.create_change_set

    def create_and_note(self):
        answer = create(self)
        change_set = self.cloudformation_backend.change_sets[answer.result["Id"]]
        change_set.imports = self._get_param("ImportExistingResources") in (True, "true")
        return answer

    CloudFormationResponse.create_change_set = create_and_note
    CloudFormationResponse.describe_change_set = describe
    CloudFormationResponse.execute_change_set = execute
    CloudFormationResponse.delete_change_set = delete

"""Stacks: failures end in the states that AWS tells of them, deletion policies are heeded, outputs are kept up."""

from moto.cloudformation import parsing, responses
from moto.cloudformation.models import ChangeSet, CloudFormationBackend
from moto.cloudformation.parsing import ResourceMap


def install():
    heed_retain()
    keep_what_cannot_be_updated()
    apply_wholly()
    roll_back()
    fail_to_delete()
    read_templates_here()


def is_retained(resource_json):
    return resource_json.get("DeletionPolicy") in ("Retain", "RetainExceptOnCreate")


def heed_retain():
    """Also of resources that leave the template. And what is deleted is not made anew when it is looked at."""
    delete_resource = ResourceMap._delete_resource
    delete = ResourceMap.delete
    get = ResourceMap.__getitem__

    def delete_unless_retained(self, parsed_resource, resource_json):
        if not is_retained(resource_json):
            delete_resource(self, parsed_resource, resource_json)

    def delete_for_good(self):
        self.is_going = True
        delete(self)

    def get_if_there(self, key):
        if getattr(self, "is_going", False) and key not in self._parsed_resources:
            return None
        return get(self, key)

    ResourceMap._delete_resource = delete_unless_retained
    ResourceMap.delete = delete_for_good
    ResourceMap.__getitem__ = get_if_there
    ResourceMap.resources = property(
        lambda self: [
            key
            for key in self._resource_json_map
            if not getattr(self, "is_going", False) or key in self._parsed_resources
        ]
    )


def keep_what_cannot_be_updated():
    """moto forgets a resource whose type it cannot update."""
    update = parsing.parse_and_update_resource

    def update_or_keep(logical_id, resource_json, resources_map, account_id, region_name):
        updated = update(logical_id, resource_json, resources_map, account_id, region_name)
        return resources_map[logical_id] if updated is None else updated

    parsing.parse_and_update_resource = update_or_keep


def apply_wholly():
    """moto changes the resources, and leaves the stack's outputs as they were."""
    apply = ChangeSet.apply

    def apply_to_all(self):
        stack = self.stack
        stack.resource_map.imports = getattr(self, "imports", False)
        apply(self)
        stack.template = self.template
        stack._parse_template()
        stack.description = stack.template_dict.get("Description")
        stack.parameters = self.parameters
        stack.tags = self.tags or {}
        stack.output_map = stack._create_output_map()

    ChangeSet.apply = apply_to_all


def roll_back():
    """A change set that fails: a new stack is taken away again, of an old one moto does not know what it was."""
    execute = CloudFormationBackend.execute_change_set

    def execute_or_roll_back(self, change_set_name, stack_name=None):
        change_set = self.describe_change_set(change_set_name)
        stack = change_set.stack
        try:
            execute(self, change_set_name, stack_name)
        except Exception as error:
            kind = change_set.change_set_type
            stack._add_stack_event(f"{kind}_FAILED", reason_of(error))
            if kind == "CREATE":
                stack.resource_map.delete()
            stack.status = "ROLLBACK_COMPLETE" if kind == "CREATE" else "UPDATE_ROLLBACK_FAILED"
            stack._add_stack_event(stack.status, reason_of(error))

    CloudFormationBackend.execute_change_set = execute_or_roll_back


def fail_to_delete():
    """A stack that cannot be deleted stays, and says so; moto would answer with the error and forget the stack."""
    delete = CloudFormationBackend.delete_stack

    def delete_or_fail(self, name_or_stack_id):
        stacks = [s for s in self.stacks.values() if name_or_stack_id in (s.stack_id, s.name)]
        for stack in stacks:
            # Read while all that they refer to is there; they are remembered.
            list(stack.output_map.values())
        try:
            delete(self, name_or_stack_id)
        except Exception as error:
            for stack in stacks:
                self.stacks[stack.stack_id] = stack
                stack.status = "DELETE_FAILED"
                stack._add_stack_event("DELETE_FAILED", reason_of(error))

    CloudFormationBackend.delete_stack = delete_or_fail


def reason_of(error):
    return getattr(error, "message", None) or str(error)


def read_templates_here():
    """moto takes the address of a template for one with the bucket in its host, but for those at `localhost`."""
    read = responses.get_stack_from_s3_url
    responses.get_stack_from_s3_url = lambda url, *args, **kwargs: read(
        url.replace("//127.0.0.1:", "//localhost:"), *args, **kwargs
    )

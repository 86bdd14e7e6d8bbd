/// Implements rosidl_runtime_rs's `Action` for a marker: its parts, its name in C.
#[doc(hidden)]
#[macro_export]
macro_rules! rclrs_action {
    (
        $type:ident: $goal:path, $result:path, $feedback:path, $feedback_message:path,
        $send_goal:path, $cancel_goal:path, $get_result:path, $c_name:literal
    ) => {
        const _: () = {
            unsafe extern "C" {
                #[link_name = ::core::concat!(
                                    "rosidl_typesupport_c__get_action_type_support_handle__",
                                    $c_name
                                )]
                safe fn type_support() -> *const ::core::ffi::c_void;
            }
            impl ::rosidl_runtime_rs::Action for $type {
                type Goal = $goal;
                type Result = $result;
                type Feedback = $feedback;
                type FeedbackMessage = $feedback_message;
                type SendGoalService = $send_goal;
                type CancelGoalService = $cancel_goal;
                type GetResultService = $get_result;
                fn get_type_support() -> *const ::core::ffi::c_void {
                    type_support()
                }
                fn create_goal_request(
                    id: &[::core::primitive::u8; 16],
                    goal: ::rosidl_runtime_rs::RmwGoalData<Self>,
                ) -> ::rosidl_runtime_rs::RmwGoalRequest<Self> {
                    let mut request = ::rosidl_runtime_rs::RmwGoalRequest::<Self>::default();
                    request.goal_id.uuid = *id;
                    request.goal = goal;
                    request
                }
                fn split_goal_request(
                    request: ::rosidl_runtime_rs::RmwGoalRequest<Self>,
                ) -> ([::core::primitive::u8; 16], ::rosidl_runtime_rs::RmwGoalData<Self>) {
                    (request.goal_id.uuid, request.goal)
                }
                fn create_goal_response(
                    accepted: ::core::primitive::bool,
                    stamp: (::core::primitive::i32, ::core::primitive::u32),
                ) -> ::rosidl_runtime_rs::RmwGoalResponse<Self> {
                    let mut response = ::rosidl_runtime_rs::RmwGoalResponse::<Self>::default();
                    response.accepted = accepted;
                    (response.stamp.sec, response.stamp.nanosec) = stamp;
                    response
                }
                fn get_goal_response_accepted(
                    response: &::rosidl_runtime_rs::RmwGoalResponse<Self>,
                ) -> ::core::primitive::bool {
                    response.accepted
                }
                fn get_goal_response_stamp(
                    response: &::rosidl_runtime_rs::RmwGoalResponse<Self>,
                ) -> (::core::primitive::i32, ::core::primitive::u32) {
                    (response.stamp.sec, response.stamp.nanosec)
                }
                fn create_feedback_message(
                    id: &[::core::primitive::u8; 16],
                    feedback: ::rosidl_runtime_rs::RmwFeedbackData<Self>,
                ) -> ::rosidl_runtime_rs::RmwFeedbackMessage<Self> {
                    let mut message = ::rosidl_runtime_rs::RmwFeedbackMessage::<Self>::default();
                    message.goal_id.uuid = *id;
                    message.feedback = feedback;
                    message
                }
                fn split_feedback_message(
                    message: ::rosidl_runtime_rs::RmwFeedbackMessage<Self>,
                ) -> ([::core::primitive::u8; 16], ::rosidl_runtime_rs::RmwFeedbackData<Self>) {
                    (message.goal_id.uuid, message.feedback)
                }
                fn create_result_request(
                    id: &[::core::primitive::u8; 16],
                ) -> ::rosidl_runtime_rs::RmwResultRequest<Self> {
                    let mut request = ::rosidl_runtime_rs::RmwResultRequest::<Self>::default();
                    request.goal_id.uuid = *id;
                    request
                }
                fn get_result_request_uuid(
                    request: &::rosidl_runtime_rs::RmwResultRequest<Self>,
                ) -> &[::core::primitive::u8; 16] {
                    &request.goal_id.uuid
                }
                fn create_result_response(
                    status: ::core::primitive::i8,
                    result: ::rosidl_runtime_rs::RmwResultData<Self>,
                ) -> ::rosidl_runtime_rs::RmwResultResponse<Self> {
                    let mut response = ::rosidl_runtime_rs::RmwResultResponse::<Self>::default();
                    response.status = status;
                    response.result = result;
                    response
                }
                fn split_result_response(
                    response: ::rosidl_runtime_rs::RmwResultResponse<Self>,
                ) -> (::core::primitive::i8, ::rosidl_runtime_rs::RmwResultData<Self>) {
                    (response.status, response.result)
                }
            }
        };
    };
}
